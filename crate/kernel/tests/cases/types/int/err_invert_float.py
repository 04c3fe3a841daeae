print(~0, ~True)
print(~1.5)
