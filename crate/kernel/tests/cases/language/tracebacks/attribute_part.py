x = None
print(x.name.upper())
