import pickle

values = [None, True, 1, -1, 255, 256, 70000, 2**31, -2**40, 2**100, 1.5, "text", "é😀", b"bytes", (), (1,), (1, 2, 3, 4), [], [1, [2]],
          {}, {"a": 1, "b": [2]}, {1, 2}, frozenset([3]), range(5), slice(1, 2), 1 + 2j, [None] * 5, "x" * 300]
for v in values:
    data = pickle.dumps(v)
    back = pickle.loads(data)
    print(len(data), back == v, type(back) is type(v), end="; ")
print()
print(pickle.dumps([1, "a"]), pickle.dumps({"k": (1.5, None)}), pickle.dumps(b"x", 5))
print(len(pickle.dumps(list(range(1000)))), len(pickle.dumps(list(range(100000)))), len(pickle.dumps({i: str(i) for i in range(2500)})))
print(len(pickle.dumps("x" * 100000)), len(pickle.dumps([b"y" * 70000, 1])), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
shared = [1]
a = pickle.loads(pickle.dumps([shared, shared]))
print(a[0] is a[1])
loop = [1]
loop.append(loop)
b = pickle.loads(pickle.dumps(loop))
print(b[1] is b, pickle.loads(b"\x80\x04K\x07."))
