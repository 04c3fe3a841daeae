from math import (sin, cos
x = 1
