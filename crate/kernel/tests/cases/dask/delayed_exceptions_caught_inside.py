from dask import delayed

def safe(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(delayed(safe)(lambda x: 1 / x, 0).compute(), delayed(safe)(int, 'z').compute(), delayed(safe)(len, [1]).compute())
