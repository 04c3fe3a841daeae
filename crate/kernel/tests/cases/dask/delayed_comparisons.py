from dask import delayed
a, b = delayed(3), delayed(4)
print(delayed(max)(a, b).compute(), delayed(all)([a < b, a != b]).compute(), delayed(any)([a > b, a == b]).compute())
print((a < b).compute() and not (a > b).compute(), ((a < b) & (b < 5)).compute(), (~(a == b)).compute())
print(delayed(lambda t, x, y: x if t else y)(a < b, 'less', 'more').compute())
