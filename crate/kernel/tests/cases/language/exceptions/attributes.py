try:
    {}["key"]
except KeyError as e:
    print(str(e), repr(e), e.args)
try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, str(e))
try:
    undefined_thing
except NameError as e:
    print(e.name, e.args)
try:
    (5).foo
except AttributeError as e:
    print(e.name, e.obj)
try:
    import nope
except ImportError as e:
    print(e.name, e.msg)
e = ValueError(1, "two")
print(e.args, e)
e.args = ("changed",)
print(e)
e.extra = 5
print(e.extra, e.__dict__)
try:
    raise SystemExit(3)
except SystemExit as s:
    print(s.code)
print(StopIteration(5).value, StopIteration().value)
print(ValueError("x") == ValueError("x"), OSError(2, "msg"), repr(OSError(2, "msg")), OSError(2, "m", "f"))
print(str(KeyError()), str(KeyError("a", "b")), str(Exception()), str(Exception(None)))
try:
    try: 1/0
    except Exception as x: print(x.__traceback__ is not None, x.__traceback__.tb_lineno)
finally: pass
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad byte")
print(u, u.start, u.reason)
