from dask import delayed

@delayed
def one():
    return 1

@delayed
def show(x):
    return repr(x)

print(show([one(), 2, [one(), (one(), 3)]]).compute())
print(show({'a': one(), 'b': [one()]}).compute())
print(show((one(), {one(): 'k'})).compute())
print(show({one(), 2}).compute())
print(show(slice(one(), 5)).compute())
print(delayed([one(), one()]).compute(), delayed({'k': one()}).compute(), delayed((1, one())).compute())
print(delayed([one()]).key.split('-')[0], delayed({'k': one()}).key.split('-')[0])
