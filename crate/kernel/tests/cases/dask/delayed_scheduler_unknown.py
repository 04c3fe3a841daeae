from dask import delayed
try:
    delayed(1).compute(scheduler='fast')
except ValueError as e:
    print(e)
try:
    delayed(1).compute(scheduler=5)
except ValueError as e:
    print(e)
delayed(1).compute(scheduler='hyper')
