import dask.bag as db

def square(x):
    return x * x

if __name__ == '__main__':
    b = db.from_sequence(range(6), npartitions=2).map(square)
    print(b.compute())
    print(b.sum().compute(scheduler='processes'), b.filter(lambda x: x > 3).compute(scheduler='multiprocessing'))
    print(b.sum().compute(num_workers=2))
