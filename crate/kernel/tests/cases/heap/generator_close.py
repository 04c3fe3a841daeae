def reading(name):
    print("open", name)
    try:
        yield 1
        yield 2
    finally:
        print("close", name)
for x in reading("whole"):
    print(x)
for x in reading("part"):
    print(x)
    break
print("after break")
g = reading("held")
next(g)
del g
print("deleted")
g = reading("fresh")
del g
print("never started")
class Managed:
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, kind, value, trace):
        print("exit", kind.__name__ if kind else None)
def managed():
    with Managed() as m:
        yield m
def first():
    for m in managed():
        return "returned"
print(first())
print("end")
