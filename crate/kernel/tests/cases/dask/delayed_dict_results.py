from dask import delayed
import dask

@delayed
def stats(xs):
    return {'n': len(xs), 'total': sum(xs), 'mean': sum(xs) / len(xs)}

s = stats([1, 2, 3, 6])
print(s['mean'].compute(), s.get('missing', -1).compute(), sorted(s.compute().items()))
print(dask.compute({'first': s['n'], 'rest': [s['total'], s['mean']]}))
print(delayed(sorted)(s.keys()).compute(), delayed(list)(s.values()).compute())
