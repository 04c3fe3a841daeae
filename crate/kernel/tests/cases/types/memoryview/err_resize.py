data = bytearray(b"abc")
view = memoryview(data)
view[0] = 120
print(data)
data.append(1)
