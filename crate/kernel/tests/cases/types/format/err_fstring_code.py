value = "3.5"
print(f"{float(value):.1f}")
print(f"{value:.1f}")
