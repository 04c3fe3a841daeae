from contextlib import ExitStack, contextmanager
class Leave:
    def __init__(self, name, error=None, swallow=False): self.name, self.error, self.swallow = name, error, swallow
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        print("leave", self.name, repr(value))
        if self.error: raise self.error
        return self.swallow
def chain(e):
    parts = []
    while e is not None:
        parts.append(repr(e))
        e = e.__context__
    return " <- ".join(parts)
def run(*leaves, error=None):
    try:
        with ExitStack() as stack:
            for leave in leaves: stack.enter_context(leave)
            if error: raise error
    except Exception as e:
        print("raised", chain(e))
    else:
        print("fine")
run(Leave("a"), Leave("b"))
run(Leave("a"), Leave("b"), error=ValueError(1))
run(Leave("a"), Leave("b", swallow=True), error=ValueError(2))
run(Leave("a"), Leave("b", KeyError("b")), error=ValueError(3))
run(Leave("a", IndexError("a")), Leave("b", KeyError("b")), Leave("c", TypeError("c")), error=ValueError(4))
run(Leave("a", swallow=True), Leave("b", KeyError("b")), error=ValueError(5))
run(Leave("a", IndexError("a")), Leave("b", swallow=True), error=ValueError(6))
try:
    try: raise OSError("before")
    except OSError:
        with ExitStack() as stack:
            stack.enter_context(Leave("x", RuntimeError("x")))
            stack.callback(lambda: {}["k"])
            raise ValueError("body")
except RuntimeError as e:
    print(chain(e))
@contextmanager
def guard(name):
    try: yield name
    except LookupError as e: raise RuntimeError(f"{name} saw {e!r}") from e
    finally: print("end", name)
try:
    with ExitStack() as stack:
        [stack.enter_context(guard(n)) for n in "pq"]
        raise KeyError("inside")
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), "|", chain(e))
with ExitStack() as stack:
    stack.push(lambda kind, value, tb: print("pushed", kind.__name__, value) or True)
    stack.callback(print, "called", end="!\n")
    1 / 0
print(type(ExitStack().pop_all()).__name__)
for bad in (lambda: ExitStack().enter_context(5),):
    try: print(bad())
    except TypeError as e: print("TypeError", e)
