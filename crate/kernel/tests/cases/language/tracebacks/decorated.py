import functools
def log(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        return fn(*args)
    return wrapper
@log
def div(a, b):
    return a / b
div(1, 0)
