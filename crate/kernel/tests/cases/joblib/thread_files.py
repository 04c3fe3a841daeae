import os
from joblib import Parallel, delayed
def write(i):
    with open("thread_files.tmp", "a") as f:
        f.write(f"line {i}\n")
    return i
print(Parallel(n_jobs=2, prefer="threads")(delayed(write)(i) for i in range(4)))
with open("thread_files.tmp") as f:
    print(sorted(f.read().split("\n")))
os.remove("thread_files.tmp")
