from contextlib import contextmanager, suppress
@contextmanager
def tag(name):
    print("<", name)
    try:
        yield name.upper()
    finally:
        print(">", name)
with tag("b") as t: print(t)
try:
    with tag("i"): raise ValueError("x")
except ValueError as e: print("got", e)
with suppress(ZeroDivisionError): 1 / 0
print("end")
