name = "x"
print(f"hello {nam}")
