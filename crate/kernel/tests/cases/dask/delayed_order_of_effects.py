# In turn, calls come in the order in which they are needed.
import dask
from dask import delayed

log = []


def note(word, *after):
    log.append(word)
    return word


a, b = delayed(note)('a'), delayed(note)('b')
c = delayed(note)('c', a, b)
dask.compute(c, scheduler='synchronous')
print(sorted(log), log[-1])
log.clear()
dask.compute(a, a, scheduler='synchronous')
print(log)
