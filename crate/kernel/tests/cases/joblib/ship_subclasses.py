from joblib import Parallel, delayed
class Rows(list):
    def total(self):
        return sum(self)
class Table(dict):
    def __init__(self, *args, name="t"):
        super().__init__(*args)
        self.name = name
class Celsius(float):
    unit = "C"
    def __repr__(self):
        return f"{float(self)}{self.unit}"
class Name(str):
    def shout(self):
        return self.upper() + "!"
class Pair(tuple):
    pass
class Unique(set):
    pass
def same(x):
    return type(x).__name__, x
r = Rows([1, 2])
r.label = "rows"
t = Table({"a": 1}, name="first")
for value in (r, t, Celsius(3.5), Name("bo"), Unique([1]), Pair([1, 2])):
    (name, back), = Parallel(n_jobs=2)(delayed(same)(value) for _ in range(1))
    print(name, repr(back), type(back) is type(value), back == value)
back, = Parallel(n_jobs=2)(delayed(lambda x: x)(r) for _ in range(1))
print(back.label, back.total())
back, = Parallel(n_jobs=2)(delayed(lambda x: x)(t) for _ in range(1))
print(back.name, back["a"])
print(Parallel(n_jobs=2)(delayed(Name("x").shout)() for _ in range(2)))
