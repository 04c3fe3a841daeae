import weakref
class Item:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"Item({self.n})"
cache = weakref.WeakValueDictionary()
a, b = Item(1), Item(2)
cache["a"], cache["b"] = a, b
print(len(cache), sorted(cache), cache["a"], "b" in cache, cache.get("x"), cache.get("x", 5))
del a
print(len(cache), list(cache.items()), "a" in cache)
try:
    cache["a"]
except KeyError as e:
    print("KeyError", e)
cache["c"] = Item(3)
print(list(cache.keys()))
print(cache.setdefault("d", b) is b, list(cache.values()))
print(cache.pop("d"), cache.pop("d", None))
cache.update(x=b)
del cache["x"]
print(dict(cache))
cache.clear()
print(len(cache))
class Pool:
    _all = weakref.WeakValueDictionary()
    def __new__(cls, name):
        obj = cls._all.get(name)
        if obj is None:
            obj = super().__new__(cls)
            cls._all[name] = obj
        return obj
p = Pool("x")
print(Pool("x") is p, Pool("y") is p, len(Pool._all))
