import math
x = None
x.append(1)
