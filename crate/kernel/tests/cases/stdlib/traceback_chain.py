import traceback

def inner():
    raise KeyError("k")

def outer():
    try:
        inner()
    except KeyError as e:
        raise RuntimeError("wrapped") from e

try:
    outer()
except RuntimeError as error:
    text = traceback.format_exc()
    print("KeyError: 'k'" in text, "The above exception was the direct cause" in text, text.strip().splitlines()[-1])
    print(traceback.format_exception_only(error), [l for l in text.splitlines() if l.startswith(("KeyError", "RuntimeError", "Traceback"))])
try:
    try:
        1 / 0
    finally:
        int("x")
except ValueError as error:
    print("During handling" in "".join(traceback.format_exception(error)), error.__context__.__class__.__name__, error.__cause__)

def safe(f, *args):
    try:
        return f(*args)
    except Exception:
        return traceback.format_exc().strip().splitlines()[-1]

print(safe(int, "5"), safe(int, "five"), safe(lambda: [][1]), safe(lambda: undefined_name))
