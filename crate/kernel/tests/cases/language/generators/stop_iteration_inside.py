def g():
    yield 1
    raise StopIteration("x")
try:
    list(g())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def h():
    it = iter([])
    yield next(it)
try:
    list(h())
except RuntimeError as e:
    print(e)
class C:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
print(list(C()), [x for x in C()])
def k():
    try:
        yield next(iter([]))
    except StopIteration:
        yield "handled"
print(list(k()))
