import sys
try:
    1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info()
    print(t is ZeroDivisionError, v, tb is not None)
print(sys.exc_info())
def f():
    raise ValueError("deep")
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_lineno, tb.tb_frame.f_code.co_name))
        tb = tb.tb_next
    print(names)
e2 = ValueError("x").with_traceback(None)
print(e2.__traceback__)
