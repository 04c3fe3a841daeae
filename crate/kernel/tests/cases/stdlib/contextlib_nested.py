from contextlib import contextmanager, ExitStack, suppress, AbstractContextManager
import time

@contextmanager
def tag(name, log):
    log.append(f"<{name}>")
    yield log
    log.append(f"</{name}>")

log = []
with tag("a", log), tag("b", log) as inner:
    inner.append("text")
print(log)
with ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tag(name, log))
    stack.push(lambda *exc: log.append("pushed") or False)
print(log[5:])

class Timer(AbstractContextManager):
    def __enter__(self):
        self.start = time.perf_counter()
        return self
    def __exit__(self, *exc):
        self.seconds = time.perf_counter() - self.start

with Timer() as t:
    sum(range(1000))
print(t.seconds >= 0)
for value in ("5", "x", None):
    with suppress(ValueError, TypeError):
        print(int(value))
stack = ExitStack()
stack.callback(print, "closing")
kept = stack.pop_all()
stack.close()
kept.close()

@contextmanager
def change(obj, **values):
    old = {k: getattr(obj, k) for k in values}
    for k, v in values.items():
        setattr(obj, k, v)
    try:
        yield obj
    finally:
        for k, v in old.items():
            setattr(obj, k, v)

class Config: debug = False
with change(Config, debug=True):
    print(Config.debug)
print(Config.debug)
