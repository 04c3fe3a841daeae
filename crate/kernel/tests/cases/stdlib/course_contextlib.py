from contextlib import contextmanager, ExitStack, suppress, redirect_stdout, closing, nullcontext
import io, time
@contextmanager
def timer(label):
    print("start", label)
    try:
        yield label.upper()
    except ZeroDivisionError:
        print("swallowed")
    finally:
        print("stop", label)
with timer("a") as name:
    print(name)
with timer("b"):
    1 / 0
with suppress(FileNotFoundError, KeyError):
    {}["x"]
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
with ExitStack() as stack:
    names = [stack.enter_context(timer(c)) for c in "xy"]
    stack.callback(print, "callback")
    print(names)
class Resource:
    def close(self): print("closing")
with closing(Resource()) as r, nullcontext(5) as five:
    print(type(r).__name__, five)
class Managed:
    def __enter__(self): return self
    def __exit__(self, kind, error, tb):
        print("exit", kind.__name__ if kind else None)
        return False
with Managed():
    pass
with Managed():
    raise RuntimeError("out")
