def attempt(group, raises):
    try:
        try:
            raise group
        except* ValueError:
            raise raises
        except* TypeError:
            pass
    except BaseException as e:
        return e


e = attempt(ExceptionGroup("g", [ValueError(1), TypeError(2)]), KeyError("k"))
print(repr(e), repr(e.__context__))
e = attempt(ExceptionGroup("g", [ValueError(1), OSError(2)]), KeyError("k"))
print(repr(e), [repr(x) for x in e.exceptions])
e = attempt(ValueError(1), KeyError("k"))
print(repr(e))
group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
group.add_note("note")
try:
    raise group
except ExceptionGroup as g:
    match, rest = g.split(ValueError)
    print(match.__traceback__ is g.__traceback__, rest.__traceback__ is g.__traceback__)
    match.__notes__.append("more")
    print(match.__notes__, rest.__notes__, g.__notes__)
x = ValueError()
x.__notes__ = 5
try:
    x.add_note("n")
except TypeError as e:
    print(e)
