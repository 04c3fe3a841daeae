import dask
import dask.bag as db
dask.config.set(scheduler='threads')
b = db.from_sequence(['Alice Smith', 'Bob Jones', 'Charlie Smith'], npartitions=2)
print(b.str.lower().compute(), b.str.split(' ').compute(), b.str.match('*Smith').compute(), b.str.split().flatten().compute())
print(b.str.upper(), b.str.replace('Smith', 'S').compute(), b.str.len if hasattr(str, 'len') else 'no len')
