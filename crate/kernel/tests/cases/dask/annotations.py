"""dask.annotate: marks that are seen inside their block, and what can't be one."""

import dask

print(dask.get_annotations())
with dask.annotate(priority=1, retries=2):
    print(sorted(dask.get_annotations().items()))
    with dask.annotate(retries=3, workers=['alice']):
        print(sorted(dask.get_annotations().items()))
        x = dask.delayed(sum)([1, 2])
    print(sorted(dask.get_annotations().items()))
print(dask.get_annotations(), x.compute())
for bad in ({'retries': 'many'}, {'priority': 'high'}):
    try:
        with dask.annotate(**bad):
            pass
    except TypeError as error:
        print(error)
