def g():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("cleanup")
a = g()
print(next(a))
print(a.throw(ValueError("boo")))
print(list(a))
b = g()
next(b)
b.close()
b.close()
print("closed", list(b))
c = g()
try:
    c.throw(KeyError("early"))
except KeyError as e:
    print(repr(e))
print(list(c))
d = g()
next(d)
try:
    d.throw(TypeError)
except TypeError as e:
    print(repr(e))
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
            return
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def quiet():
    try:
        yield
    except GeneratorExit:
        print("exit")
        raise
q = quiet()
next(q)
q.close()
def f():
    try:
        yield 1
    finally:
        print("del cleanup")
x = f()
next(x)
del x
print("end")
