import pickle

for value in ([], [0] * 10, list(range(256)), list(range(300)), [1.5] * 100, ["a"] * 10, [str(i) for i in range(50)], {"k": "v"}, {i: i for i in range(10)}, tuple(range(5)), "x" * 255, "x" * 256, b"y" * 300,
              [[i] for i in range(20)], {"rows": [{"id": i, "ok": True} for i in range(10)]}, 2**31 - 1, 2**31, -(2**31), 2**63, -1, (None,), set(range(3)), [(1, 2)] * 3):
    data = pickle.dumps(value)
    print(len(data), pickle.loads(data) == value, end="; ")
print()
print(len(pickle.dumps([float(i) for i in range(10000)])), len(pickle.dumps("é" * 1000)), len(pickle.dumps([b"z" * 1000] * 100)), len(pickle.dumps([list(range(10))] * 100)))
print(pickle.dumps([1, 2, 3]), pickle.dumps(("a", 1.5)), pickle.dumps({"a": None}), pickle.dumps({1}), pickle.dumps("é"))
