print(bytes.fromhex("2Ef0 F1f2"))
bytes.fromhex("2Ef0 F1g2")
