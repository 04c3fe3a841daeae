def fail(x):
    return 1 / x


try:
    fail(0)
except ZeroDivisionError as e:
    first = e
tb = first.__traceback__
print(tb is first.__traceback__, tb.tb_next is not None, type(tb).__name__, tb.tb_lineno, tb.tb_next.tb_lineno)
other = ValueError("other").with_traceback(tb)
print(other.__traceback__ is tb)
other.__traceback__ = None
print(other.__traceback__)
for name, value in [("__traceback__", 5), ("__cause__", 5), ("__context__", "x")]:
    try:
        setattr(other, name, value)
    except TypeError as e:
        print(e)
try:
    other.with_traceback(3)
except TypeError as e:
    print(e)


class Strange(Exception):
    def __new__(cls, *args):
        return 5


try:
    raise Strange
except TypeError as e:
    print(e)

try:
    try:
        raise KeyError("a")
    except KeyError as a:
        kept = a
        try:
            raise ValueError("b")
        except ValueError as b:
            raise a
except KeyError as a:
    print(repr(a), repr(a.__context__), a.__context__.__context__)

try:
    try:
        raise OSError("one")
    except OSError:
        raise kept
except KeyError as e:
    print(repr(e.__context__))


class Call:
    pass


Call.__call__ = Call()
try:
    Call()()
except RecursionError as e:
    print("RecursionError")
