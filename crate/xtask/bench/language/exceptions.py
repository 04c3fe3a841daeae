"""Exceptions, context managers, and pattern matching."""

from time import perf_counter


class Closed(ValueError):
    pass


class Gate:
    def __init__(self):
        self.passed = 0

    def __enter__(self):
        self.passed += 1
        return self

    def __exit__(self, kind, error, trace):
        return kind is Closed


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def shape(value):
    match value:
        case {"kind": "circle", "r": r}:
            return r * 3
        case {"kind": "square", "side": side}:
            return side * side
        case [x, y]:
            return x + y
        case int() | float():
            return value
        case _:
            return 0


def work():
    total = 0
    for n in range(20_000):
        total += parse("12" if n % 4 else "twelve")
    table = {"a": 1}
    for n in range(20_000):
        try:
            total += table["a"]
            if n % 10 == 0:
                total += table["b"]
        except KeyError:
            total += 1
        finally:
            total += 1
    gate = Gate()
    for n in range(15_000):
        with gate:
            if n % 5 == 0:
                raise Closed("closed")
            total += 1
    values = [{"kind": "circle", "r": 2}, {"kind": "square", "side": 3}, [1, 2], 7, "other"]
    for n in range(20_000):
        total += shape(values[n % 5])
    return total + gate.passed


def seconds():
    start = perf_counter()
    result = work()
    end = perf_counter()
    assert result == EXPECTED, result
    return end - start


EXPECTED = 344000
print(min(seconds() for _ in range(5)))
