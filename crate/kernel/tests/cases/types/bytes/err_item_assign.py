data = b"abc"
print(data[0], data[1:], data[::-1], data * 2)
data[0] = 65
