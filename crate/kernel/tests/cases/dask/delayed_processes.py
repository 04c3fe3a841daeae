from dask import delayed

def inc(x):
    return x + 1

def fail(x):
    raise ValueError(f'bad {x}')

if __name__ == '__main__':
    a = delayed(inc)(1)
    print((a + a).compute(scheduler='processes'))
    try:
        delayed(fail)(1).compute(scheduler='processes')
    except ValueError as e:
        print(type(e).__name__, str(e).splitlines()[0])
