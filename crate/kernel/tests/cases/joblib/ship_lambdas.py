from joblib import Parallel, delayed
ops = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
print(Parallel(n_jobs=2)(delayed(ops[name])(3, 4) for name in ops))
def run(table, name):
    return table[name](10, 5)
print(Parallel(n_jobs=2)(delayed(run)(ops, name) for name in ops))
functions = [lambda x, i=i: x + i for i in range(3)]
print(Parallel(n_jobs=2)(delayed(f)(10) for f in functions))
made = Parallel(n_jobs=2)(delayed(lambda n: lambda x: x * n)(n) for n in range(3))
print([f(5) for f in made])
def outer():
    return [lambda: i for i in range(3)]
print(Parallel(n_jobs=2)(delayed(f)() for f in outer()))
