print(f"{1 + 1}")
print(f"{undefined_name}")
