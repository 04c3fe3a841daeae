def f(a, b=1):
    """Docstring."""
    return a
f.calls = 0
f.calls += 1
print(f.calls, f.__doc__, f.__name__, f.__module__, f.__dict__)
f.__name__ = "renamed"
print(f.__name__)
f.__doc__ = "new"
print(f.__doc__)
try:
    f.missing
except AttributeError as e:
    print(e)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames)
print((lambda: 0).__name__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__)
class A:
    def m(self): pass
    class B:
        def n(self): pass
print(A.m.__qualname__, A.B.n.__qualname__, A.B.__qualname__)
print(callable(f), type(f).__name__, type(len).__name__, type(A().m).__name__)
f.__defaults__ = (5,)
print(f.__defaults__)
