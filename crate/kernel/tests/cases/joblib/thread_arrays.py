import numpy as np
from joblib import Parallel, delayed
out = np.zeros(6)
def fill(i):
    out[i] = i * i
    return i
print(Parallel(n_jobs=2, prefer="threads")(delayed(fill)(i) for i in range(6)))
print(out)
data = np.arange(12.0)
def part(i):
    return data[i * 4:(i + 1) * 4].sum()
print([float(x) for x in Parallel(n_jobs=2, prefer="threads")(delayed(part)(i) for i in range(3))])
def scale(a, k):
    a *= k
Parallel(n_jobs=2, prefer="threads")(delayed(scale)(data, 2) for _ in range(2))
print(data)
def own(i):
    local = data.copy()
    local[0] = i
    return float(local[0] + local[1])
print(Parallel(n_jobs=2, prefer="threads")(delayed(own)(i) for i in range(3)), data[0])
def view(a):
    a[::2] = -1
    return a
back = Parallel(n_jobs=2, prefer="threads")(delayed(view)(data) for _ in range(1))
print(data, back[0] is data)
print(Parallel(n_jobs=2)(delayed(fill)(i) for i in range(3)), out[:3])
