data = bytearray(b"abcdef")
view = memoryview(data)
view[1:3] = b"XY"
print(data)
view[1:3] = b"XYZ"
