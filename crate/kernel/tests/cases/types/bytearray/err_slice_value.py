data = bytearray(b"abcdef")
data[1:3] = b"XYZ"
print(data)
data[::2] = b"12345678"
