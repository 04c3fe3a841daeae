from dask import delayed
xs = delayed([10, 20, 30, 40])
print(xs[0].compute(), xs[-1].compute(), xs[1:3].compute(), xs[delayed(2)].compute())
d = delayed({'a': 1, 'b': {'c': 2}})
print(d['a'].compute(), d['b']['c'].compute(), d[delayed('a')].compute())
print(xs[0].key.split('-')[0])
print(xs[::2].compute(), xs[delayed(1):].compute())
