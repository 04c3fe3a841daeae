import multiprocessing
from multiprocessing import Pool, TimeoutError
import time

def f(x):
    return x * x

def add(a, b=10):
    return a + b

def slow(x):
    time.sleep(0.4)
    return x

def bad(x):
    if x == 3:
        raise ValueError("three")
    return x

if __name__ == "__main__":
    with Pool(processes=2) as pool:
        print(pool.map(f, range(10)))
        print(pool.starmap(add, [(1, 2), (3, 4), (5,)]))
        print(list(pool.imap(f, range(5))), sorted(pool.imap_unordered(f, range(5))))
        print(list(pool.imap(f, range(7), chunksize=3)))
        res = pool.apply_async(f, (20,))
        print(res.get(timeout=10), res.ready(), res.successful())
        print(pool.apply(add, (1,), {"b": 5}))
        print([r.get() for r in [pool.apply_async(add, (i,)) for i in range(3)]])
        print(pool.map_async(f, range(3)).get(), pool.map(f, []), pool.map(f, range(9), 4))
        got = []
        pool.map_async(f, range(4), callback=got.extend).wait()
        time.sleep(0.1)
        try:
            pool.map(bad, range(6))
        except ValueError as error:
            print("raised", error)
        try:
            pool.apply_async(slow, (1,)).get(timeout=0.01)
        except TimeoutError:
            print("timed out")
        it = pool.imap(bad, range(5))
        print(next(it), next(it), next(it))
        try:
            next(it)
        except ValueError as error:
            print(error)
    print(got)
    try:
        pool.map(f, [1])
    except ValueError as error:
        print(error)
    pool = Pool(2)
    r = pool.map_async(f, range(5))
    pool.close()
    try:
        pool.apply(f, (1,))
    except ValueError as error:
        print(error)
    pool.join()
    print(r.get())
    print(multiprocessing.cpu_count() > 0, multiprocessing.current_process().name)
    try:
        Pool(0)
    except ValueError as error:
        print(error)
