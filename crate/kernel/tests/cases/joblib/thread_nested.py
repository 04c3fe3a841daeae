from joblib import Parallel, delayed
total = []
def leaf(i):
    total.append(i)
    return i
def branch(n):
    return Parallel(n_jobs=2, prefer="threads")(delayed(leaf)(i) for i in range(n))
print(Parallel(n_jobs=2, prefer="threads")(delayed(branch)(n) for n in (1, 2, 3)))
print(sorted(total))
def square(x):
    return x * x
def inner(n):
    return sum(Parallel(n_jobs=2, prefer="threads")(delayed(square)(i) for i in range(n)))
print(Parallel(n_jobs=2)(delayed(inner)(n) for n in (2, 3)))
print(Parallel(n_jobs=2, prefer="threads")(delayed(inner)(n) for n in (2, 3)))
