# Lazy values anywhere inside of arguments.
from collections import namedtuple
from dataclasses import dataclass
from dask import delayed

one, two = delayed(lambda: 1)(), delayed(lambda: 2)()
Point = namedtuple('Point', 'x y')


@dataclass
class Box:
    low: int
    high: int


same = delayed(lambda x: x)
print(same([one, (two, {'k': one})]).compute(), same({'a': [one], two: 'b'}).compute(), same({one, two}).compute())
print(same(Point(one, 5)).compute(), same(Box(one, two)).compute(), same(slice(one, two)).compute(), same([[[one]]]).compute())
