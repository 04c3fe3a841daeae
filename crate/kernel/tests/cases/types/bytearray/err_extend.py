data = bytearray()
data.extend([1, 2, 3])
print(data)
data.extend("abc")
