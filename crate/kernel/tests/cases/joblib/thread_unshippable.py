from joblib import Parallel, delayed
gen = (i * i for i in range(10))
def take(n):
    return next(gen) + n * 0
print(sorted(Parallel(n_jobs=2, prefer="threads")(delayed(take)(i) for i in range(4))))
print(next(gen))
def make(n):
    return (x for x in range(n))
made = Parallel(n_jobs=2, prefer="threads")(delayed(make)(n) for n in (2, 3))
print([list(g) for g in made])
it = iter([1, 2, 3])
print(sorted(Parallel(n_jobs=2, prefer="threads")(delayed(next)(it) for _ in range(3))))
