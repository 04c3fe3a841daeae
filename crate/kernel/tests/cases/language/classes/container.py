class Box:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        print("get", k)
        return self.d.get(k, "none") if not isinstance(k, (slice, tuple)) else "slice"
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __len__(self): return 3
    def __contains__(self, x): return x == "in"
b = Box()
b[1], b["k"], b[1:2], b[::2], b[1, 2], b[1:2, ...], b[:], b[None:3:-1]
b[0] = 5
b[1:2] = [1]
b[1, "x"] = 2
del b[0], b[2:3]
b[1] += "x"
print(len(b), "in" in b, "out" in b, "out" not in b, bool(b))
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * 10
s = Seq()
print(list(s), 20 in s, 5 in s, [*s], max(s), tuple(s))
a, b, c = s
print(a, b, c)
for i, v in enumerate(s): print(i, v, end=" ")
print()
class Idx:
    def __index__(self): return 1
print([10, 20, 30][Idx()], "abc"[Idx():], [1, 2, 3][:Idx()])
