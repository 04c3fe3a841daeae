# %%
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def double(x):
    return 2 * x

with ThreadPoolExecutor(2) as threads:
    print(list(threads.map(double, [1, 2])))

# %%
if __name__ == "__main__":  # for the processes that this starts
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(double, range(3))))
