import math
import math as m
from math import pi, sqrt as root
import os.path
from math import (floor,
                  ceil)
print(m is math, pi, root(16), floor(2.7), ceil(2.1))
print(os.path.join("a", "b"))
import collections, itertools as it
print(list(it.islice(it.count(3), 2)), collections.Counter("aab")["a"])
def f():
    from math import factorial
    return factorial(5)
print(f())
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name, isinstance(e, ImportError))
try:
    from math import nothing_here
except ImportError as e:
    print(str(e).split(" (")[0])
from math import *
print(cos(0.0))
print(__name__)
