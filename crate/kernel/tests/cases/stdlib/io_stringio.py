import io

f = io.StringIO()
print(f.write("hello\nworld\n"), f.tell(), repr(f.getvalue()))
f.seek(0)
print(repr(f.readline()), repr(f.read(3)), f.read(), repr(f.read()))
f.seek(0)
print(list(f), f.seek(6), f.write("W"), f.getvalue())
g = io.StringIO("a\nb\nc")
print([line.strip() for line in g], g.readlines())
g.seek(0)
print(g.readlines(), g.truncate(2), repr(g.getvalue()))
with io.StringIO("x") as h:
    print(h.read(), h.closed, h.readable(), h.writable(), h.seekable())
print(h.closed)
for bad in (lambda: h.read(), lambda: io.StringIO(5), lambda: io.StringIO().write(b"x")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print("one", "two", sep="-", end="!", file=f)
u = io.StringIO("héé日")
print(u.read(2), u.tell(), u.read(), u.tell())
f = io.StringIO()
f.writelines(["a", "b"])
print(f.getvalue(), isinstance(f, io.TextIOBase), isinstance(f, io.StringIO))
