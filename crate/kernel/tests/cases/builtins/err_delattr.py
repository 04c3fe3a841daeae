class Point:
    pass

p = Point()
p.x = 1
delattr(p, "x")
delattr(p, "x")
