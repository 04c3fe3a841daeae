number = 12345
print(str(number)[0])
print(number[0])
