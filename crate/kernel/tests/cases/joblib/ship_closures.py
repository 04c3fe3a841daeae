from joblib import Parallel, delayed
def adder(n):
    def add(x):
        return x + n
    return add
def twice(f):
    def call(x):
        return f(f(x))
    return call
print(Parallel(n_jobs=2)(delayed(twice(adder(i)))(10) for i in range(3)))
def counter(start):
    count = start
    def step():
        nonlocal count
        count += 1
        return count
    def read():
        return count
    return step, read
step, read = counter(5)
print(Parallel(n_jobs=2, batch_size=1)(delayed(step)() for _ in range(1)))
print(read())
print(step(), read())
def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x
    return composed
f = compose(adder(1), twice(adder(10)), lambda x: x * 2)
print(Parallel(n_jobs=2)(delayed(f)(i) for i in range(4)))
