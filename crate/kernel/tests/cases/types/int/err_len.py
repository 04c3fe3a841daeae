print(len(str(12345)))
print(len(12345))
