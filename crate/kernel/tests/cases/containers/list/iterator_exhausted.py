items = [1, 2]
it = iter(items)
print(list(it))
items.append(3)
for x in it:
    print("again", x)
print(next(it, "end"), list(it))
it = iter(items)
for x in it:
    pass
items.append(4)
for x in it:
    print("again", x)
print(list(it), next(it, "end"))
for x in it:
    print("again", x)
