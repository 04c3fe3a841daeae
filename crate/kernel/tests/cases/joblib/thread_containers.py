from joblib import Parallel, delayed
results, table, members = [], {}, set()
def store(i):
    results.append(i)
    table[i] = i * i
    members.add(i % 3)
    return len(str(i))
print(Parallel(n_jobs=2, prefer="threads")(delayed(store)(i) for i in range(12)))
print(sorted(results), len(table), table[11], members)
def edit(op, target, *args):
    getattr(target, op)(*args)
l = [3, 1, 2]
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("sort", l) for _ in range(1))
print(l)
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("reverse", l) for _ in range(1))
print(l)
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("insert", l, 0, 9) for _ in range(1))
print(l)
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("pop", l) for _ in range(1))
print(l)
d = {"a": 1}
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("update", d, {"b": 2}) for _ in range(1))
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("setdefault", d, "c", 3) for _ in range(1))
Parallel(n_jobs=2, prefer="threads")(delayed(edit)("pop", d, "a") for _ in range(1))
print(d)
def slices(x):
    x[1:2] = [7, 8]
    del x[0]
    x += [5]
    x *= 2
Parallel(n_jobs=2, prefer="threads")(delayed(slices)(l) for _ in range(1))
print(l)
