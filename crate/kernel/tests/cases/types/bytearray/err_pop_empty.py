data = bytearray(b"a")
print(data.pop(), data)
data.pop()
