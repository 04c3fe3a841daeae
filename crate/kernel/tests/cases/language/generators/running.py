def g():
    yield next(me)
me = g()
try:
    next(me)
except ValueError as e:
    print(e)
def states():
    print(s.gi_running)
    yield
s = states()
print(s.gi_running, s.gi_frame is None)
next(s)
print(list(s), s.gi_frame is None)
print(g.__name__, me.__name__, states().__qualname__)
