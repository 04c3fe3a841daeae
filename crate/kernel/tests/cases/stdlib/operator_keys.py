from operator import itemgetter, attrgetter, methodcaller
from itertools import groupby

rows = [("eng", "ann", 90), ("ops", "bob", 70), ("eng", "cy", 85), ("ops", "di", 75)]
rows.sort(key=itemgetter(0, 2))
print(rows)
for dept, group in groupby(rows, key=itemgetter(0)):
    people = list(group)
    print(dept, [p[1] for p in people], max(people, key=itemgetter(2))[1], sum(map(itemgetter(2), people)))
print(list(map(methodcaller("split", ","), ["a,b", "c"])), sorted(["b", "A"], key=methodcaller("lower")), list(map(attrgetter("__name__"), [int, str])))
print(itemgetter("x")({"x": 1}), itemgetter(-1)([1, 2]), sorted([3 + 4j, 1 + 1j], key=abs))
