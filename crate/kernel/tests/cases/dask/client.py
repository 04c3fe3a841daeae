"""A client on the workers: submit, map, gather, scatter, collections."""
from dask.distributed import Client, as_completed, wait, get_client, LocalCluster
import dask, time
def inc(x):
    return x + 1
def add(a, b):
    return a + b
if __name__ == "__main__":
    client = Client(n_workers=2, threads_per_worker=1, dashboard_address=None)
    x = client.submit(inc, 1)
    y = client.submit(inc, 2)
    z = client.submit(add, x, y)
    print(z.result(), x.status, type(z.key), z.key.split("-")[0])
    print(repr(x).split("key")[0])
    fs = client.map(inc, range(5))
    print(client.gather(fs))
    total = client.submit(sum, fs)
    print(total.result())
    print(client.submit(inc, 1) is x, client.submit(inc, 1).key == x.key, client.submit(inc, 1, pure=False).key == x.key)
    bad = client.submit(lambda: 1 / 0)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print("error", e)
    print(bad.status, repr(bad.exception()))
    dep = client.submit(inc, bad)
    try:
        dep.result()
    except Exception as e:
        print(type(e).__name__, e)
    print(client.gather([x, bad, y], errors="skip"))
    r = sorted(f.result() for f in as_completed(client.map(inc, [10, 20, 30])))
    print(r)
    print(sorted(v for _, v in as_completed(client.map(inc, [1, 2]), with_results=True)))
    done = wait(client.map(inc, range(3)))
    print(len(done.done), len(done.not_done))
    big = client.scatter([1, 2, 3])
    print([f.result() for f in big], client.scatter({"a": 1})["a"].result())
    d = dask.delayed(add)(1, dask.delayed(inc)(3))
    print(d.compute(), client.compute(d).result(), client.compute(d, sync=True), client.compute([d, d], sync=True))
    p = client.persist(d)
    print(p.compute(), dask.config.get("scheduler"))
    print(get_client() is client)
    n = [0]
    def touch(i):
        n[0] += 1
        return n[0]
    client.gather(client.map(touch, range(3)))
    print(n)
    client.publish_dataset(mine=d)
    print(client.list_datasets())
    c = x.cancel(); print(x.status)
    try: client.submit(3)
    except TypeError as e: print(e)
    try: client.map(inc, [1])[0].result(timeout=10)
    except Exception as e: print(e)
    client.close()
    print(client)
    try:
        d.compute(scheduler="distributed")
    except Exception as e: print(type(e).__name__, e)
