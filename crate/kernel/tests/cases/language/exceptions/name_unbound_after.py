def f():
    e = "before"
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    return e
try:
    f()
except UnboundLocalError as err:
    print(err)
def g():
    try:
        raise ValueError("v")
    except ValueError as e:
        saved = e
        del e
    return saved
print(g())
def loop():
    for x in ("1", "b", "3"):
        try:
            yield int(x)
        except ValueError as e:
            yield str(e)
print(list(loop()))
