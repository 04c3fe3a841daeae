from dask import delayed

@delayed
def talk(x):
    print('task', x)
    return x

a = talk(1)
b = delayed(lambda x: print('then', x))(a)
b.compute()
print('end')
