import os
import tempfile
folder = tempfile.mkdtemp()
path = os.path.join(folder, "t.txt")
with open(path, "w") as f:
    f.write("hello world")
    print(f.truncate(5))
print(repr(open(path).read()))
with open(path, "w") as f:
    f.write("abc")
    print(f.truncate(), os.path.getsize(path) in (0, 3))
with open(path, "wb") as f:
    f.write(b"xyz")
    print(f.truncate(6))
print(open(path, "rb").read(), os.path.getsize(path))
with open(path, "a") as f:
    print(f.truncate(2))
print(open(path, "rb").read())
for bad in (lambda: open(path).truncate(1), lambda: open(folder), lambda: open(folder, "rb"), lambda: open(path, newline="x"), lambda: open(path, "w").truncate(-1), lambda: open(path, "w").truncate("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "F"))
f = open(path, "rb"); f.close()
for call in (f.read, lambda: f.__enter__(), lambda: list(f)):
    try:
        print(call())
    except ValueError as e:
        print(e)
f = open(path); f.close()
for call in (f.read, f.readline, lambda: f.write("x"), lambda: next(f)):
    try:
        print(call())
    except ValueError as e:
        print(e)
