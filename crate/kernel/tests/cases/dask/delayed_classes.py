"""The classes of lazy values, by name."""

from dask import delayed
from dask.delayed import Delayed, DelayedAttr, DelayedLeaf

leaf = delayed(len)
call = leaf([1, 2])
attribute = call.real
for value in (leaf, call, attribute):
    print(type(value).__name__, isinstance(value, Delayed), isinstance(value, DelayedLeaf), isinstance(value, DelayedAttr))
print(DelayedLeaf.__mro__[1] is Delayed, DelayedAttr.__module__, leaf.__wrapped__ is len)
print(attribute.compute(), attribute._key == attribute.key, delayed(divmod, nout=2)(7, 2)._length)
