from collections import UserDict, UserList, UserString
from collections.abc import Mapping, MutableSequence

class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d["a"], d.get("B"), len(d), list(d), "a" in d, dict(d), d | {"e": 5}, isinstance(d, Mapping), d.data)
print(sorted(d.keys()), list(d.values()), d.pop("a"), d.setdefault("q", 9), d == {"b": 2, "c": 3, "q": 9})
try:
    d["zz"]
except KeyError as error:
    print(error)

class Stack(UserList):
    def top(self):
        return self[-1]

s = Stack([1, 2])
s.append(3)
s += [4]
print(s, s.top(), s[1:], type(s[1:]).__name__, len(s), s + [5], [0] + s, s * 2, 3 in s, s == [1, 2, 3, 4], isinstance(s, MutableSequence))
s.sort(reverse=True)
print(s, s.index(3), s.pop(), s.count(4), list(reversed(s)))
u = UserString("hello")
print(u.upper(), u + "!", u[1:3], len(u), "ell" in u, u == "hello", u.split("l"), type(u.upper()).__name__, u.startswith("he"))
