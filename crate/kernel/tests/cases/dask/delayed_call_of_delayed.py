from dask import delayed

def maker(n):
    def add(x, y=0):
        return x + n + y
    return add

f = delayed(maker)(10)
print(f(1).compute(), f(delayed(2), y=3).compute())
print(f(1).key.split('-')[0])
print(f(1, dask_key_name='named').key)
