import functools
from joblib import Parallel, delayed
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        return function.__name__, args, result
    return wrapper
@logged
def square(x):
    "Squares."
    return x * x
print(Parallel(n_jobs=2)(delayed(square)(i) for i in range(3)))
print(square.__name__, square.__doc__)
def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate
@repeat(2)
@logged
def cube(x):
    return x ** 3
print(Parallel(n_jobs=2)(delayed(cube)(i) for i in range(2)))
print(Parallel(n_jobs=2)(delayed(cube.__wrapped__)(i) for i in range(2)))
class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0
    def __call__(self, *args):
        self.calls += 1
        return self.function(*args), self.calls
@Counted
def half(x):
    return x / 2
print(Parallel(n_jobs=2, batch_size=1)(delayed(half)(i) for i in range(3)))
print(half.calls)
