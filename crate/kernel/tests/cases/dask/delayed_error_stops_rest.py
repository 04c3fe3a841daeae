from dask import delayed
ran = []

def ok(x):
    ran.append(x)
    return x

def fail(x):
    raise KeyError(x)

first = delayed(ok)(1)
middle = delayed(fail)(first)
last = delayed(ok)(middle)
try:
    last.compute(scheduler='sync')
except KeyError as e:
    print('KeyError', e)
print(ran)
