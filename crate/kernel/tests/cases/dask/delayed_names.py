from dask import delayed

def f(x):
    return x

print(delayed(1, name='one').key)
print(delayed([delayed(1)], name='list-of-one').key)
print(delayed(f)(1, dask_key_name='my-f').key)
print(delayed(f)(1, dask_key_name='my-f'))
print(delayed(f)(delayed(1, name='one'), dask_key_name='g').compute())
print(sorted(delayed(f)(delayed(1, name='one'), dask_key_name='g').dask.keys()))
print(delayed(f, name='func').key, delayed(f).key.split('-')[0], delayed(lambda x: x).key.split('-')[0])
print(delayed(lambda x: x)(1).key.split('-')[0], delayed(len)([1]).key.split('-')[0])
