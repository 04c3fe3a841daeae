from dask import delayed
x = delayed(1)
try:
    if x:
        print('yes')
except TypeError as e:
    print('TypeError:', e)
try:
    not x
except TypeError as e:
    print('TypeError:', e)
try:
    [1 for _ in [0] if x > 0]
except TypeError as e:
    print('TypeError:', e)
bool(x == 1)
