data = bytearray(b"abc")
data.append(100)
print(data)
data.append(256)
