try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    raise ValueError("a", 2)
except ValueError as e:
    print(e, e.args)
for bad in (5, "text", int, None, [ValueError]):
    try:
        raise bad
    except TypeError as e:
        print(e)
def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        print("log")
        raise
try:
    reraise()
except ZeroDivisionError as e:
    print("again", e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)
e = KeyError("stored")
try:
    raise e
except KeyError as f:
    print(f is e)
try:
    raise type(e)("made")
except LookupError as g:
    print(g)
