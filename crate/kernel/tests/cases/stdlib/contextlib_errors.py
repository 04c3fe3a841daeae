from contextlib import contextmanager, ExitStack

@contextmanager
def never():
    if False:
        yield

@contextmanager
def twice():
    yield 1
    yield 2

for maker in (never, twice):
    try:
        with maker():
            print("in")
    except RuntimeError as error:
        print(error)

class Swallow:
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None)
        return True

with ExitStack() as stack:
    stack.enter_context(Swallow())
    raise ValueError("gone")
print("go on")
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)
