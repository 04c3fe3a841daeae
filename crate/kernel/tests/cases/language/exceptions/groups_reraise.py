def f():
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as e:
        raise RuntimeError("new")
try:
    f()
except ExceptionGroup as e:
    print(repr(e))
def h():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise
try:
    h()
except ExceptionGroup as e:
    print(repr(e))
for i in range(2):
    try:
        raise ExceptionGroup("g", [ValueError(i)])
    except* ValueError as e:
        print("loop", i, e.exceptions)
