from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
import json
import re
from joblib import Parallel, delayed


class Color(Enum):
    RED = 1
    BLUE = 2

    def other(self):
        return Color.BLUE if self is Color.RED else Color.RED


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


PATTERN = re.compile(r"(\w+)=(\d+)")


def flip(color):
    return color.other()


def move(point):
    return replace(point, x=point.x + 1, tags=point.tags + [point.y])


def parse(line):
    return {key: int(value) for key, value in PATTERN.findall(line)}


def later(day, n):
    return day + timedelta(days=n), Fraction(1, n), json.dumps({"n": n})


colors = Parallel(n_jobs=2)(delayed(flip)(c) for c in [Color.RED, Color.BLUE])
print(colors, colors[0] is Color.BLUE)
points = Parallel(n_jobs=2)(delayed(move)(Point(i, i * 2)) for i in range(3))
print(points, isinstance(points[0], Point), points[0] < points[1], points[1] == Point(2, 2, [2]))
print(Parallel(n_jobs=2)(delayed(parse)(line) for line in ["a=1 b=22", "c=3"]))
for day, share, text in Parallel(n_jobs=2)(delayed(later)(date(2024, 2, 27), n) for n in (1, 2, 3)):
    print(day, share, text, isinstance(day, date))
