name = None
print("Hello " + name)
