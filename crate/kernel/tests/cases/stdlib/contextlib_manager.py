from contextlib import contextmanager

@contextmanager
def section(name):
    print("enter", name)
    try:
        yield name.upper()
    finally:
        print("leave", name)

with section("load") as value:
    print("inside", value)
try:
    with section("bad"):
        raise ValueError("oops")
except ValueError as error:
    print("caught", error)

@contextmanager
def quiet():
    try:
        yield
    except KeyError as error:
        print("swallowed", error)

with quiet():
    {}["a"]
print("after")

@section("decorated")
def work(n):
    print("working", n)
    return n * 2

print(work(4))
