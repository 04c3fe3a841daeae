from joblib import Parallel, delayed
def report(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, "|", e)
        print("cannot pickle 'generator' object" in str(e.__cause__))
gen = (i for i in range(3))
def use_gen(x):
    return next(gen) + x
report(lambda: Parallel(n_jobs=2)(delayed(use_gen)(i) for i in range(2)))
report(lambda: Parallel(n_jobs=2)(delayed(len)([gen]) for i in range(2)))
report(lambda: Parallel(n_jobs=2)(delayed(len)({"a": {"b": gen}}) for i in range(2)))
class Holder:
    def __init__(self):
        self.gen = gen
report(lambda: Parallel(n_jobs=2)(delayed(type)(Holder()) for i in range(2)))
def closure():
    held = gen
    return lambda: held
report(lambda: Parallel(n_jobs=2)(delayed(closure())() for i in range(2)))
print(Parallel(n_jobs=2)(delayed(abs)(i) for i in (-1, 2)))
print(next(gen))
