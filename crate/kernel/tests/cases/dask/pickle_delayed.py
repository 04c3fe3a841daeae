"""Lazy values that are pickled and come back."""

import pickle
from operator import add

import dask.bag as db
from dask import delayed


def inc(x):
    return x + 1


x = delayed(inc)(1, dask_key_name='x')
y = delayed(add)(x, 5)
for value in (x, y, y + 1, y * [1], delayed([x, y]), delayed({'k': x}), delayed(divmod, nout=2)(7, 2)):
    again = pickle.loads(pickle.dumps(value))
    print(type(again).__name__, again.key == value.key, again.compute())
function = pickle.loads(pickle.dumps(delayed(inc, pure=True)))
print(function(1).key == delayed(inc, pure=True)(1).key, function(1).compute())
one, two = pickle.loads(pickle.dumps(delayed(divmod, nout=2)(7, 2)))
print(one.compute(), two.compute())
bag = db.from_sequence(range(5), npartitions=2).map(inc)
again = pickle.loads(pickle.dumps(bag))
print(again.compute(scheduler='sync'), again.name == bag.name)
