print(b"ab" + b"cd")
print(b"ab" + "cd")
