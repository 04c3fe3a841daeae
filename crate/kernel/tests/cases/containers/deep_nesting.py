x = []
for _ in range(100000):
    x = [x]
del x
d = {}
for _ in range(50000):
    d = {"d": d}
del d
print("freed")
