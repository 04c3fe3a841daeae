import os
with open("l2_u.txt", "w") as f:
    f.write("one two\nthree é four\n")
with open("l2_u.txt", "r+", encoding="utf-8") as f:
    print(f.read(3), f.tell(), repr(f.readline()), f.mode, f.readable(), f.writable(), f.closed)
    f.seek(0)
    print(f.write("ONE"), f.tell(), f.seek(0), f.read().splitlines())
    print(f.write("five\n"), f.seek(0), f.readlines())
print(open("l2_u.txt", encoding="utf-8").read().split(), f.closed)
with open("l2_w.txt", "w+") as f:
    print(f.write("abc\ndef"), repr(f.read()), f.seek(0), list(f), f.seek(2), f.truncate(), f.seek(0), f.read())
with open("l2_w.txt", "a+") as f:
    print(f.tell(), f.write("Z"), f.seek(0), f.read())
with open("l2_b.bin", "wb+") as f:
    print(f.write(b"\x00\x01\x02"), f.seek(1), f.read(1), f.write(b"\xff\xfe"), f.seek(0), f.read(), f.seek(-1, 2), f.read())
with open("l2_b.bin", "r+b") as f:
    f.seek(1)
    f.write(b"XY")
print(open("l2_b.bin", "rb").read(), os.path.exists("l2_w.txt"))
lines = open("l2_u.txt", "r+", encoding="utf-8")
lines.writelines(["a\n", "b\n"])
lines.flush()
print(open("l2_u.txt", encoding="utf-8").readline(), next(lines), lines.close(), lines.closed)
for bad in (lambda: open("l2_none.txt", "r+"), lambda: open("l2_u.txt", "x+"), lambda: open("l2_u.txt", "+"), lambda: lines.read(), lambda: open("l2_b.bin", "rb+").write("x"), lambda: open("l2_u.txt", "r+").write(b"x")):
    try:
        bad()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
