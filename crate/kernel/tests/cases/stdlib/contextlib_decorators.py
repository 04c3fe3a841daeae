from contextlib import contextmanager, ContextDecorator, nullcontext, suppress
import functools

class logged(ContextDecorator):
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("start", self.name)
        return self
    def __exit__(self, *exc):
        print("end", self.name, exc[0].__name__ if exc[0] else None)
        return False

@logged("job")
def job(x):
    "docs"
    return x + 1

print(job(1), job.__name__, job.__doc__)
with suppress(ZeroDivisionError):
    with logged("block"):
        1 / 0

@contextmanager
def counter(start=0):
    state = {"n": start}
    yield state
    print("final", state["n"])

with counter(5) as c:
    for _ in range(3):
        c["n"] += 1

@counter()
def twice():
    return "called"
print(twice(), twice())
def maybe(cm=None):
    with cm or nullcontext("default") as value:
        return value
print(maybe(), maybe(counter()))
