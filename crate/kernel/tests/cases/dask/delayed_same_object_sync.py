from dask import delayed
xs = [1]

@delayed(traverse=False)
def same(x):
    return x

box = {'k': xs}
out = same(box).compute(scheduler='sync')
print(out['k'] == xs)
class A: pass
a = A()
print(delayed(lambda v: v)(a).compute(scheduler='sync') is a)
