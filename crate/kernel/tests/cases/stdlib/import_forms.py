import math as m
from math import (sqrt as root, floor)
import os.path
from collections import *
print(m.pi, root(9), floor(2.5), os.path.basename("a/b"), Counter("aa"), m.__name__)
try:
    from math import squareroot
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
try:
    import nosuchmodule
except ModuleNotFoundError as error:
    print(error)
m.foo
