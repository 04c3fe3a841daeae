result = None
print(f"{result}")
print(f"{result:.2f}")
