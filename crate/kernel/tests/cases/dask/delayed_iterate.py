from dask import delayed
x = delayed([1, 2, 3])
try:
    for i in x:
        print(i)
except TypeError as e:
    print('TypeError:', e)
try:
    a, b, c = x
except TypeError as e:
    print('TypeError:', e)
try:
    len(x)
except TypeError as e:
    print('TypeError:', e)
list(x)
