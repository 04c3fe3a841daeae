from dask import delayed
print(delayed(3, name='x'))
print(repr(delayed(3, name='x')), str(delayed(3, name='y')))
print(repr(delayed(3, name='x').real).split('-')[0])
print(delayed(abs)(delayed(3), dask_key_name='abs-3'))
print([delayed(1, name='a'), delayed(2, name='b')])
print(f"{delayed(1, name='a')}")
