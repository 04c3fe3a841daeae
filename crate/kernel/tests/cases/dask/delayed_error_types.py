from dask import delayed

def run(f):
    try:
        delayed(f)().compute()
    except Exception as e:
        print(type(e).__name__, e)

run(lambda: [][1])
run(lambda: {}['k'])
run(lambda: int('x'))
run(lambda: None.x)
run(lambda: 1 + 'a')
run(lambda: undefined_name)
run(lambda: __import__('nope_nope'))
