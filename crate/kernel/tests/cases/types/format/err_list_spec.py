print(f"{[1, 2]}")
print(f"{[1, 2]:>10}")
