def a():
    try:
        return "try"
    finally:
        print("cleanup")
def b():
    try:
        return "try"
    finally:
        return "finally"
def c():
    for i in range(3):
        try:
            if i == 1: continue
            print(i)
        finally:
            print("f", i)
def d():
    while True:
        try:
            break
        finally:
            print("breaking")
    return "out"
def e():
    try:
        raise ValueError
    finally:
        return "swallowed"
def f():
    for i in range(2):
        try:
            return i
        finally:
            continue
    return "loop over"
def g():
    x = 1
    try:
        return x
    finally:
        x = 2
def h():
    try:
        try:
            1 / 0
        finally:
            print("inner finally")
    except ZeroDivisionError:
        return "caught"
    finally:
        print("outer finally")
def i():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "broke"
def j():
    try:
        pass
    finally:
        try:
            raise KeyError
        except KeyError:
            print("inside finally")
    return "j"
def k():
    for n in range(3):
        try:
            try:
                if n == 1: return "ret%d" % n
            finally:
                print("in", n)
        finally:
            print("out", n)
for fn in (a, b, c, d, e, f, g, h, i, j, k):
    print(fn.__name__, fn())
