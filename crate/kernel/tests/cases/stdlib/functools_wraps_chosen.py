from functools import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, lru_cache, update_wrapper, wraps
def original(a: int, b: str = "x") -> bool:
    "Doc."
    return True
original.level, original.tags = 3, {"t": 1}
@wraps(original)
def full(*args): return original(*args)
print(full.__name__, full.__doc__, full.__annotations__, full.level, full.tags is original.tags, full.__wrapped__ is original, full.__qualname__)
@wraps(original, assigned=("__doc__",), updated=())
def only_doc(*args): "Own."
print(only_doc.__name__, only_doc.__doc__, hasattr(only_doc, "level"), only_doc.__wrapped__ is original)
def bare(): pass
print(update_wrapper(bare, original, ("__name__", "missing"), ("__dict__",)) is bare, bare.__name__, bare.level, bare.__doc__)
class Callable:
    "Class doc."
    def __call__(self): return 5
instance = Callable()
instance.kind = "call"
@wraps(instance)
def around(): return instance()
print(around.__doc__, around.__name__, around.kind if hasattr(around, "kind") else "-", around())
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
calls = []
@lru_cache(maxsize=None, typed=True)
def typed(x, y=0):
    calls.append((x, y))
    return x
print(typed(3), typed(3.0), typed(True), typed(1), typed(1.0, y=2), typed(1, y=2), typed(3), calls, typed.cache_info(), typed.cache_parameters())
@lru_cache
def plain(x): calls.append(x); return x
calls.clear()
print(plain(1), plain(1.0), plain(True), len(calls), plain.cache_info(), plain.cache_parameters())
for bad in (lambda: lru_cache("a"), lambda: typed([]), lambda: typed()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
