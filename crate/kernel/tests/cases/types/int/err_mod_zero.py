def remainder(a, b):
    return a % b

print(remainder(17, 5), remainder(-17, 5), remainder(17, -5))
print(remainder(1, 0))
