def stop(x):
    if x > 2:
        raise StopIteration(x * 100)
    return x


def show(iterator):
    try:
        while True:
            print(next(iterator), end=" ")
    except StopIteration as e:
        print("end", e.args, e.value)


show(map(stop, range(9)))
show(filter(stop, range(9)))
show(zip(map(stop, range(9)), "abcdefg"))
show(enumerate(map(stop, range(9))))
show(iter(lambda: stop(5), 1))
print(list(map(stop, range(9))), [x for x in map(stop, range(9))])
print(next(map(stop, [5]), "default"))


def delegate():
    result = yield from map(stop, range(9))
    print("result", result)


print(list(delegate()))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("lift off")
        self.n -= 1
        return self.n


show(Countdown(2))


def rocket():
    print((yield from Countdown(2)))


print(list(rocket()))


def returns():
    yield 1
    return "done"


show(returns())


def swallow():
    try:
        yield 1
    except ValueError as e:
        print("got", repr(e), e.args)
        yield 2


for args in [(ValueError,), (ValueError, "text"), (ValueError, (1, 2)), (ValueError, ValueError("made")),
             (ValueError("instance"),), (ValueError, "x", None)]:
    g = swallow()
    next(g)
    print(g.throw(*args))
for args in [(5,), (int,), (ValueError("a"), "b"), ("text",), (ValueError, "x", 5), ()]:
    g = swallow()
    next(g)
    try:
        g.throw(*args)
    except TypeError as e:
        print(e)


def bad():
    raise StopIteration("inside")
    yield


try:
    next(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
