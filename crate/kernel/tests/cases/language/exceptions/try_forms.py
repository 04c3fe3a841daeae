def run(f):
    try:
        r = f()
    except (KeyError, IndexError) as e:
        print("lookup", repr(e))
    except ZeroDivisionError:
        print("zero")
    except Exception as e:
        print("other", type(e).__name__, e)
    else:
        print("ok", r)
    finally:
        print("finally")
run(lambda: 1)
run(lambda: {}["k"])
run(lambda: [][0])
run(lambda: 1 / 0)
run(lambda: int("x"))
try:
    pass
except:
    print("no")
else:
    print("else")
try:
    raise KeyboardInterrupt
except Exception:
    print("not here")
except BaseException as e:
    print(repr(e))
try:
    try:
        raise ValueError("a")
    except TypeError:
        print("no")
except ValueError as e:
    print("outer", e)
errs = (ValueError, TypeError, KeyError)
try:
    raise KeyError("tuple")
except errs as e:
    print(e)
try:
    e
except NameError as n:
    print(n)
