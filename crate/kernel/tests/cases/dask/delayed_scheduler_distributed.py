from dask import delayed
delayed(1).compute(scheduler='distributed')
