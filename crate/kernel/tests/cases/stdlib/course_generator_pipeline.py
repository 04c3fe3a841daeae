import io
from itertools import islice
source = io.StringIO("# comment\n3 apples\n\n5 pears\nbad line\n2 apples\n")
def lines(file):
    for number, line in enumerate(file, 1):
        yield number, line.strip()
def useful(numbered):
    return ((n, l) for n, l in numbered if l and not l.startswith("#"))
def parsed(numbered):
    for n, line in numbered:
        try:
            count, fruit = line.split()
            yield fruit, int(count)
        except ValueError as e:
            print(f"line {n}: {e}")
totals = {}
for fruit, count in parsed(useful(lines(source))):
    totals[fruit] = totals.get(fruit, 0) + count
print(totals)
def averager():
    total, count, average = 0.0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count
def grouper(results, key):
    results[key] = yield from averager()
    yield "done"
results = {}
g = grouper(results, "a")
next(g)
print([g.send(x) for x in (10, 20, 60)], g.send(None), results)
def resource():
    print("open")
    try:
        while True:
            try:
                got = yield "ready"
                print("got", got)
            except KeyError as e:
                print("handled", e)
    finally:
        print("close")
r = resource()
print(next(r), r.send(1), r.throw(KeyError("k")))
r.close()
r.close()
try:
    next(r)
except StopIteration as e:
    print("stop", e.value)
try:
    resource().send(5)
except TypeError as e:
    print(e)
def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, (3, [4]), []], 5])))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1
    def __reversed__(self): return iter(range(1, self.n + 1))
c = Countdown(3)
print(list(c), list(c), list(reversed(c)), max(c), sorted(c), 2 in c, [*c, *c], tuple(zip(c, c)))
def numbers():
    try:
        yield 1
        return "result"
    finally:
        print("cleanup")
def delegate():
    value = yield from numbers()
    print("value", value)
print(list(delegate()))
gen = (x * x for x in range(3))
print(next(gen), list(gen), list(gen), gen.gi_frame is None, type(gen).__name__)
def bad_stop():
    raise StopIteration("inside")
    yield
try:
    list(bad_stop())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def self_call():
    yield next(me)
me = self_call()
try:
    next(me)
except ValueError as e:
    print(e)
def ignores_close():
    while True:
        try: yield
        except GeneratorExit: pass
i = ignores_close(); next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
print(list(islice((n for n in range(10**12) if n % 7 == 0), 3)), sum(len(l) for _, l in lines(io.StringIO("ab\nc"))))
