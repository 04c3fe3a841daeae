"""Timing of small pieces of code."""

import time as _time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = _time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    """Code to time: text or a function without arguments."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        scope = {} if globals is None else dict(globals)
        self._inner = _compiled(stmt, setup, scope)

    def timeit(self, number=default_number):
        """Seconds for so many runs."""
        return self._inner(range(number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """Seconds of several measurements."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of runs that takes at least 0.2 seconds, and the seconds."""
        factor = 1
        while True:
            for step in (1, 2, 5):
                number = factor * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            factor *= 10


def _compiled(stmt, setup, scope):
    for name, code in (("stmt", stmt), ("setup", setup)):
        if not isinstance(code, str) and not callable(code):
            raise ValueError(f"{name} is neither a string nor callable")
    scope["_stmt"], scope["_setup"] = stmt, setup
    body = "_stmt()" if callable(stmt) else stmt
    before = "_setup()" if callable(setup) else setup
    source = "def _inner(_rounds, _timer):\n" + _indented(before, 1) + (
        "\n _start = _timer()\n for _round in _rounds:\n") + _indented(body, 2) + "\n return _timer() - _start\n"
    exec(source, scope)
    return scope["_inner"]


def _indented(code, depth):
    return " " * depth + code.strip("\n").replace("\n", "\n" + " " * depth)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """Seconds for so many runs of a piece of code."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    """Seconds of several measurements."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
