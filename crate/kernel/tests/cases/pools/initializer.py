from multiprocessing import Pool
from concurrent.futures import ProcessPoolExecutor

base = None

def start(value):
    global base
    base = value

def use(x):
    return base + x

if __name__ == "__main__":
    with Pool(2, initializer=start, initargs=(100,)) as pool:
        print(pool.map(use, range(4)))
    with ProcessPoolExecutor(2, initializer=start, initargs=(7,)) as pool:
        print(list(pool.map(use, range(4))))
    print(base)
