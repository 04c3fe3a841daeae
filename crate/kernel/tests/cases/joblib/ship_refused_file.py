import os
from joblib import Parallel, delayed
f = open("refused_file.tmp", "w")
def write(x):
    return f.write("x")
try:
    Parallel(n_jobs=2)(delayed(write)(i) for i in range(2))
except Exception as e:
    print(type(e).__name__, "|", e)
f.close()
os.remove("refused_file.tmp")
