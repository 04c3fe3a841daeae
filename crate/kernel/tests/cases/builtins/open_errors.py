def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: open("missing.txt"))
attempt(lambda: open("x.txt", "q"))
attempt(lambda: open("x.txt", "rw"))
attempt(lambda: open(3.5))
attempt(lambda: open("x.txt", "rb", encoding="utf-8"))
with open("x.txt", "w") as f:
    attempt(lambda: f.read())
    attempt(lambda: f.write(5))
attempt(lambda: f.write("more"))
attempt(lambda: open("x.txt", "x"))
with open("bad.txt", "wb") as f:
    f.write(b"ok \xff")
attempt(lambda: open("bad.txt", encoding="utf-8").read())
print(open("bad.txt", encoding="latin-1").read())
open("nothing/here.csv")
