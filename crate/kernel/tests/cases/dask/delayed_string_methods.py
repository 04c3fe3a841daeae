from dask import delayed
s = delayed(' Dask, Delayed ')
print(s.strip().lower().split(', ').compute())
print((s.strip() + '!').compute(), (s * 2).compute(), s[1:5].compute(), (s.strip()[0] + s.strip()[-1]).compute())
print(delayed('{}-{}').format(delayed(1), 2).compute(), delayed('%s!').__class__.__name__)
