try:
    raise ExceptionGroup("many", [ValueError("a"), TypeError("b"), KeyError("c")])
except* ValueError as g:
    print("values", g.exceptions)
except* (TypeError, KeyError) as g:
    print("others", g.exceptions, g.message)
try:
    raise ValueError("single")
except* ValueError as g:
    print(repr(g))
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), ValueError(3)])])
print(eg, repr(eg))
match, rest = eg.split(ValueError)
print(repr(match), repr(rest))
print(repr(eg.subgroup(lambda e: isinstance(e, TypeError))), eg.subgroup(KeyError))
try:
    try:
        raise ExceptionGroup("part", [ValueError("v"), OSError("o")])
    except* ValueError:
        print("handled v")
except ExceptionGroup as rest:
    print(repr(rest))
try:
    pass
except* ValueError:
    print("no")
else:
    print("else")
finally:
    print("fin")
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__)
