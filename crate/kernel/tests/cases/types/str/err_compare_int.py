print("10" < "9", "a" < "b")
print("10" < 9)
