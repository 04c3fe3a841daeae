"""Makes the bench's data, or times the real libraries over it.

Usage: timeseries.py make FOLDER    30 CSV files of one day by the second, 2 592 000 rows, about 182 MB
       timeseries.py dask FOLDER    seconds of one group-by mean with dask.dataframe, workers started before
       timeseries.py pandas FOLDER  seconds of the same with pandas, one file after the other
"""

import glob
import sys
import time


def make(folder):
    import dask
    import dask.datasets

    dask.config.set({"dataframe.convert-string": False})
    frame = dask.datasets.timeseries(start="2000-01-01", end="2000-01-31", freq="1s", partition_freq="1D", seed=42)
    frame.to_csv(f"{folder}/part-*.csv", name_function=lambda i: f"{i:02d}")


def with_dask(folder):
    import dask.dataframe as dd

    def work():
        return dd.read_csv(f"{folder}/part-*.csv").groupby("name").x.mean().compute()

    work()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def with_pandas(folder):
    import pandas as pd

    start = time.perf_counter()
    paths = sorted(glob.glob(f"{folder}/part-*.csv"))
    pd.concat([pd.read_csv(path, usecols=["name", "x"]) for path in paths]).groupby("name").x.mean()
    return time.perf_counter() - start


command, folder = sys.argv[1:]
if command == "make":
    make(folder)
else:
    print({"dask": with_dask, "pandas": with_pandas}[command](folder))
