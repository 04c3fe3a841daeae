import contextlib
import io
import sys
import time
from contextlib import ContextDecorator, ExitStack, chdir, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress
class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self
    def __exit__(self, *exc):
        self.elapsed = time.perf_counter() - self.start
with Timer() as t:
    sum(range(1000))
print(t.elapsed >= 0)
@contextmanager
def tag(name):
    print(f"<{name}>", end="")
    try:
        yield name
    except ValueError as e:
        print(f"!{e}!", end="")
    finally:
        print(f"</{name}>")
with tag("p") as name:
    print("text", end="")
with tag("q"):
    raise ValueError("bad")
with tag("a"), tag("b"):
    print("nested", end="")
@tag("fn")
def work(): return print("work", end="")
work(); work()
class Logged(ContextDecorator):
    def __enter__(self): print("in")
    def __exit__(self, kind, value, tb):
        print("out", kind and kind.__name__, value)
        return kind is KeyError
@Logged()
def risky(d): return d["k"]
print(risky({"k": 1}), risky({}))
buffer, errors = io.StringIO(), io.StringIO()
with redirect_stdout(buffer), redirect_stderr(errors):
    print("hidden")
    print("oops", file=sys.stderr)
print(repr(buffer.getvalue()), repr(errors.getvalue()))
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
with ExitStack() as stack:
    stack.callback(print, "last", 1, sep="-")
    stack.push(lambda *exc: print("exc", exc[0]) or True)
    value = stack.enter_context(nullcontext("ctx"))
    print(value)
    raise RuntimeError("swallowed")
with ExitStack() as stack:
    stack.callback(print, "kept")
    later = stack.pop_all()
print("after")
later.close()
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def never():
    if False:
        yield
def run(manager):
    with manager:
        pass
for bad in (lambda: run(twice()), lambda: run(never()), lambda: run(5), lambda: run(object())):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
def outer():
    with tag("x"):
        return "returned"
print(outer())
for i in range(3):
    with suppress(ValueError):
        if i == 1: continue
        if i == 2: break
        print("loop", i)
with closing(io.StringIO("x")) as f:
    print(f.read(), f.closed)
print(f.closed)
try:
    with tag("z"):
        raise KeyError("through")
except KeyError as e:
    print("caught", e)
try:
    raise_in_exit = contextlib.ExitStack()
    with raise_in_exit as s:
        s.callback(lambda: 1 / 0)
        raise ValueError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
