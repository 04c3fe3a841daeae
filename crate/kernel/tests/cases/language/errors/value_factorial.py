import math
math.factorial(-2)
