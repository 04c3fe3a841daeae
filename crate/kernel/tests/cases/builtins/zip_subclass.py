class Pairs(zip):
    pass

print(list(Pairs("ab", [1, 2])))
