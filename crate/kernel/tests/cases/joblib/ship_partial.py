from functools import partial, reduce
from joblib import Parallel, delayed
import operator
def power(base, exponent=2, *, offset=0):
    return base ** exponent + offset
cube = partial(power, exponent=3)
print(Parallel(n_jobs=2)(delayed(cube)(i) for i in range(4)))
print(Parallel(n_jobs=2)(delayed(partial(power, 2))(i) for i in range(4)))
print(Parallel(n_jobs=2)(delayed(partial(cube, offset=1))(i, offset=i) for i in range(4)))
print(Parallel(n_jobs=2)(delayed(partial(max, key=abs))([i, -5]) for i in (3, 8)))
print(Parallel(n_jobs=2)(delayed(reduce)(operator.add, range(n)) for n in (3, 10)))
results = Parallel(n_jobs=2)(delayed(partial)(power, i) for i in range(2))
print([r(3) for r in results], results[0].func.__name__, results[1].args)
