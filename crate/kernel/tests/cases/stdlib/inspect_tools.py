import inspect
from functools import wraps, partial

def deco(f):
    @wraps(f)
    def inner(*a, **k):
        return f(*a, **k)
    return inner

@deco
def target(a, b=1, *, c=None):
    """Does it."""

class Base:
    def method(self, x, y=2): ...
    @classmethod
    def build(cls, n): ...
    @staticmethod
    def helper(q): ...

print(inspect.signature(target), inspect.getdoc(target), inspect.signature(Base.method), inspect.signature(Base().method), inspect.signature(Base.build), inspect.signature(Base.helper))
sig = inspect.signature(target)
bound = sig.bind(5, c=3)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs, list(sig.parameters), [p.name for p in sig.parameters.values() if p.default is not p.empty], str(sig.parameters["b"]))
print(inspect.isclass(Base), inspect.isfunction(Base.method), inspect.isroutine(len), [n for n, m in inspect.getmembers(Base, inspect.isfunction)], inspect.isabstract(Base))
class Callable:
    def __call__(self, z): ...
print(inspect.signature(Callable()), inspect.signature(partial(target, 1)), inspect.signature(lambda *args, **kw: 0), inspect.getmro(bool))
