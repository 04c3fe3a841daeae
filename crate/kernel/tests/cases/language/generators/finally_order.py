def g(name):
    try:
        print("open", name)
        yield name
    finally:
        print("close", name)
for x in g("a"):
    print("use", x)
for x in g("b"):
    break
print("after break")
def f():
    for x in g("c"):
        return x
print(f())
try:
    for x in g("d"):
        raise ValueError("in loop")
except ValueError as e:
    print(e)
a, = g("e")
with_zip = list(zip(g("f"), g("h")))
print(with_zip)
