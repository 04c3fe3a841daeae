from dask import delayed

def fail(x):
    raise ValueError(f'bad value {x}')

delayed(fail)(3).compute(scheduler='sync')
