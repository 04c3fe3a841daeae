d = {}
for d["k"] in range(3):
    pass
print(d)
class O: pass
o = O()
for o.x, o.y in [(1, 2), (3, 4)]:
    print(o.x, o.y)
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
lst = [0] * 3
for lst[0], lst[1:] in [(1, [2, 3, 4])]:
    print(lst)
for x in 1, 2, *[3, 4]:
    print(x, end=" ")
print()
