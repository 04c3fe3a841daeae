"""retries= with a client: what fails runs again, and nothing else."""

import os
import tempfile

import dask
from dask import delayed
from dask.distributed import Client, LocalCluster


def count(path):
    before = 0
    if os.path.exists(path):
        with open(path) as file:
            before = int(file.read())
    with open(path, "w") as file:
        file.write(str(before + 1))
    return before + 1


def flaky(path, good):
    tries = count(path)
    if tries < good:
        raise ValueError(f"try {tries}")
    return tries


def add(x, y):
    return x + y


def ran(path):
    with open(path) as file:
        return int(file.read())


if __name__ == "__main__":
    cluster = LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None)
    with Client(cluster) as client, tempfile.TemporaryDirectory() as folder:
        a, b, c, d, e = [os.path.join(folder, name) for name in "abcde"]
        print(client.compute(delayed(flaky)(a, 3), retries=4).result(), ran(a))
        total = delayed(add)(delayed(count)(b), delayed(flaky)(c, 3))
        [value] = dask.compute(total, retries=2)
        print(value, ran(b), ran(c))
        future = client.compute(delayed(flaky)(d, 3), retries=1)
        print(repr(future.exception()), future.status, ran(d))
        future.retry()
        print(future.result(), ran(d))
        kept = client.persist(delayed(flaky)(e, 2), retries=1)
        print(kept.compute(), ran(e))
