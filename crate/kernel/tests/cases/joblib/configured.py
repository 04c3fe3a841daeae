from joblib import Parallel, delayed, parallel_backend, parallel_config, cpu_count, Memory, dump, load
import os
print(Parallel(n_jobs=2)(delayed(abs)(-i) for i in range(3)))
with parallel_backend("threading", n_jobs=2):
    print(Parallel()(delayed(abs)(-i) for i in range(5)))
with parallel_backend("loky", n_jobs=2) as entered:
    print(Parallel()(delayed(abs)(-i) for i in range(5)))
with parallel_config(backend="threading", n_jobs=2):
    print(Parallel()(delayed(abs)(-i) for i in range(2)), Parallel(n_jobs=1)(delayed(abs)(-i) for i in range(2)))
seen = []
with parallel_config(prefer="threads", n_jobs=2):
    Parallel()(delayed(seen.append)(i) for i in range(4))
print(sorted(seen))
print(dump({"a": [1, 2]}, "value.joblib"), load("value.joblib"), os.path.exists("value.joblib"))
memory = Memory(None, verbose=0)
calls = []
@memory.cache
def slow(x):
    calls.append(x)
    return x * 2
print(slow(2), slow(2), calls)
try:
    parallel_config(backend="nothing")
except ValueError as error:
    print("ValueError")
