from pprint import pprint, pformat, pp

data = {"name": "Example", "values": list(range(30)), "nested": {"b": [1, 2, {"deep": "x" * 40}], "a": ("tuple", 3.5)}, "short": {}}
pprint(data)
pprint(data, width=120)
pprint([["aa" * 10, "bb" * 10], ["cc" * 10] * 4], width=40)
pprint({"z": 1, "a": 2}), pp({"z": 1, "a": 2}), pprint({"z": 1, "a": 2}, sort_dicts=False)
pprint(data, depth=1)
pprint(list(range(40)), compact=True, width=50)
pprint({"key": "a long text that has to be broken over several lines because it does not fit in the width of it"}, width=40)
print(pformat({1, 3, 2}), pformat((1,)), pformat("x"), pformat([]), pformat({"k": {"q": "v" * 30, "w": "v" * 30, "e": 5}}, indent=4))
loop = [1]
loop.append(loop)
print(pformat(loop).startswith("[1, <Recursion on list with id="))
from collections import OrderedDict, Counter, defaultdict
pprint(Counter({"alpha" * 4: 10, "beta" * 5: 20, "gamma" * 6: 5}))
pprint(defaultdict(list, {"alpha" * 4: [1] * 10, "beta" * 5: [2] * 20}))
pprint(OrderedDict([("alpha" * 6, 1), ("beta" * 8, 2), ("c", 3)]))
pprint(10 ** 9, underscore_numbers=True)
