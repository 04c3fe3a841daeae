import time, functools
def timed(f):
    @functools.wraps(f)
    def inner(*args):
        start = time.perf_counter()
        result = f(*args)
        inner.last = time.perf_counter() - start
        return result
    return inner
@timed
def work(n):
    return sum(i * i for i in range(n))
print(work(1000), work.last >= 0, work.__name__)
