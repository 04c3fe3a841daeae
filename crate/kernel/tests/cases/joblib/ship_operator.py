from functools import partial
from operator import add, attrgetter, itemgetter, methodcaller, mul
from joblib import Parallel, delayed
rows = [{"name": "bo", "n": 2}, {"name": "al", "n": 1}]
print(Parallel(n_jobs=2)(delayed(itemgetter("name"))(r) for r in rows))
print(Parallel(n_jobs=2)(delayed(sorted)(rows, key=itemgetter("n")) for _ in range(1)))
print(Parallel(n_jobs=2)(delayed(itemgetter(0, 2))([i, 1, 9]) for i in range(2)))
print(Parallel(n_jobs=2)(delayed(attrgetter("real"))(i) for i in (1, 2.5)))
print(Parallel(n_jobs=2)(delayed(methodcaller("upper"))(s) for s in ("a", "b")))
print(Parallel(n_jobs=2)(delayed(add)(i, 1) for i in range(3)))
print(Parallel(n_jobs=2)(delayed(partial(mul, 3))(i) for i in range(3)))
by = {"first": itemgetter(0), "last": itemgetter(-1)}
def pick(how, items):
    return by[how](items)
print(Parallel(n_jobs=2)(delayed(pick)(h, [5, 6, 7]) for h in by))
