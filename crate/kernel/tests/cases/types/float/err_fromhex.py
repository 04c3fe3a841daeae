print(float.fromhex("0x1.8p3"), float.fromhex("-0x.1p0"), float.fromhex("inf"))
float.fromhex("0x1.gp3")
