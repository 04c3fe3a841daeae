from joblib import Parallel, delayed
def f(a, b=[1], *args, c=3, **kw):
    f.calls = getattr(f, "calls", 0) + 1
    b.append(a)
    return a, b, c
f.note = "mine"
print(Parallel(n_jobs=2, batch_size=1)(delayed(f)(i) for i in range(1)))
print(f.__defaults__, hasattr(f, "calls"))
def attributes():
    return f.note, f.__name__
print(Parallel(n_jobs=2)(delayed(attributes)() for _ in range(2)))
def documented():
    """Has a docstring."""
print(Parallel(n_jobs=2)(delayed(lambda g: (g.__doc__, g.__name__, g.__qualname__, g.__module__))(documented) for _ in range(1)))
back, = Parallel(n_jobs=2)(delayed(lambda g: g)(f) for _ in range(1))
print(back(9), back.note, back.__name__)
def keyword_only(*, x, y=2):
    return x * y
print(Parallel(n_jobs=2)(delayed(keyword_only)(x=i) for i in range(3)))
def positional(a, /, b):
    return a - b
print(Parallel(n_jobs=2)(delayed(positional)(5, b=i) for i in range(3)))
