import traceback, sys

def fail():
    return 1 / 0

try:
    fail()
except ZeroDivisionError as error:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1], "in fail" in text)
    print(traceback.format_exception_only(error), "".join(traceback.format_exception(error)) == text)
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is error)
    traceback.print_exc(file=sys.stdout) if False else None
print(sys.exc_info(), traceback.format_exc())
try:
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("outer") from e
except ValueError as error:
    lines = "".join(traceback.format_exception(type(error), error, error.__traceback__)).splitlines()
    print([line for line in lines if not line.startswith(" ") and line])
