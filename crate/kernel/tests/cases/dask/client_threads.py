"""A client whose workers are threads, retries, callbacks, named data and what a closed client says."""
import dask.array as da
import dask.bag as db
from dask.distributed import Client, Future, LocalCluster, as_completed, fire_and_forget, wait

counts = {"calls": 0}


def flaky(x):
    counts["calls"] += 1
    if counts["calls"] < 3:
        raise ValueError(f"call {counts['calls']}")
    return x


def double(x, times=2):
    return x * times


if __name__ == "__main__":
    cluster = LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None)
    with Client(cluster) as client:
        future = client.submit(flaky, 7, retries=5)
        print(future.result(), counts, future.status)
        numbers = client.map(double, [1, 2, 3], times=10)
        print([f.result() for f in numbers], isinstance(numbers[0], Future))
        nested = client.submit(lambda parts: sum(parts["a"]) + parts["b"], {"a": numbers, "b": numbers[0]})
        print(nested.result())
        print(client.gather({"x": numbers[0], "rest": numbers[1:]}))
        done = []
        waiting = client.submit(double, 5)
        waiting.add_done_callback(lambda f: done.append(f.result()))
        wait(waiting)
        print(waiting.done(), waiting.cancelled(), waiting.exception())
        print(da.ones((4, 4), chunks=2).sum().compute(), db.from_sequence(range(5), npartitions=2).map(double).sum().compute())
        mine = client.submit(double, 3, key="mine")
        print(mine.key, client.submit(double, 4, key="mine").result())
        print(client.map(double, [1, 2], key="many")[0].key.split("-")[0])
        batch = as_completed([client.submit(double, 1)])
        batch.add(client.submit(double, 2))
        print(sorted(f.result() for f in batch), batch.count(), batch.is_empty())
        fire_and_forget(client.submit(double, 9))
        print(sum(client.nthreads().values()), sorted(client.run(lambda: 1).values()))
        client.publish_dataset(numbers=[1, 2])
        print(client.get_dataset("numbers"))
        try:
            client.get_dataset("absent")
        except KeyError as error:
            print(error)
        late = client.submit(double, 21)
    print(client.status)
    with cluster.get_client() as again:
        print(again.submit(double, 8).result(), again.gather([again.submit(abs, "x"), again.submit(double, 2)], errors="skip"))
