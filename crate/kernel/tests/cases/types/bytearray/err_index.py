data = bytearray(3)
data[1] = 7
print(data)
data[3] = 1
