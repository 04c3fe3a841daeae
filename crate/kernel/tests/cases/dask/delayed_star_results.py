from dask import delayed
import dask

@delayed
def span(xs):
    return min(xs), max(xs)

lo, hi = dask.compute(*[delayed(f)([4, 2, 9]) for f in (min, max)])
print(lo, hi)
s = span([4, 2, 9])
print(s[0].compute(), s[1].compute(), (s[1] - s[0]).compute())
