from dask import delayed
from dask.diagnostics import ProgressBar
pbar = ProgressBar(minimum=60)
with pbar:
    print(delayed(sum)([delayed(1), delayed(2)]).compute())
print(type(pbar).__name__, pbar.last_duration < 60)
