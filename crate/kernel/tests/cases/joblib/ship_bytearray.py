from joblib import Parallel, delayed
b = bytearray(b"abc")
def change(x):
    x.append(100)
    return x, bytes(x)
back, text = Parallel(n_jobs=2)(delayed(change)(b) for _ in range(1))[0]
print(back, text, b, type(back).__name__)
def store(i):
    b[i] = 65 + i
Parallel(n_jobs=2, prefer="threads")(delayed(store)(i) for i in range(3))
print(b)
print(Parallel(n_jobs=2, prefer="threads")(delayed(lambda: b[0])() for _ in range(2)))
class P:
    pass
p = P()
p.a = 1
def edit(q):
    q.__dict__["b"] = 2
    return sorted(q.__dict__)
print(Parallel(n_jobs=2, prefer="threads")(delayed(edit)(p) for _ in range(1)), p.b)
