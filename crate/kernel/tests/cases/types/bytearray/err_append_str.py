data = bytearray(b"abc")
data.append("d")
