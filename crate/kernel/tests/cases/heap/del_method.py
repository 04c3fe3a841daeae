class File:
    def __init__(self, name):
        self.name = name
        print("open", name)
    def __del__(self):
        print("close", self.name)
def use():
    f = File("local")
    print("using", f.name)
use()
print("after use")
f = File("first")
f = File("second")
print("rebound")
del f
print("deleted")
def two():
    a, b = File("a"), File("b")
    return a
kept = two()
print(kept.name)
items = [File("x"), File("y")]
items.pop(0)
print("popped")
items.clear()
print("cleared")
d = {"k": File("value")}
d["k"] = 1
print("replaced")
kept = None
print("end")
