import os
with open("l2_a.txt", "w", encoding="utf-8") as f:
    print(f.write("first line\nsecond é\n"), f.writelines(["third\n", "fourth"]), f.closed, f.name, f.mode, f.writable(), f.readable(), f.tell())
print(f.closed)
with open("l2_a.txt", encoding="utf-8") as f:
    print(repr(f.read()), repr(f.read()), f.seek(0), f.readline(), f.readlines(), f.readline() == "")
with open("l2_a.txt", encoding="utf-8") as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip(), repr(line))
with open("l2_a.txt", "a") as f:
    f.write("\nfifth")
    print("more", 5, file=f)
print(open("l2_a.txt", encoding="utf-8").read().splitlines(), [len(line) for line in open("l2_a.txt", encoding="utf-8")], sum(1 for _ in open("l2_a.txt", encoding="utf-8")))
with open("l2_a.txt", encoding="utf-8") as f:
    print(f.read(5), f.read(1) == " ", f.readline())
with open("l2_b.txt", "w") as out, open("l2_a.txt", encoding="utf-8") as source:
    for line in source:
        out.write(line.upper())
print(open("l2_b.txt", encoding="utf-8").readlines()[:2], os.path.exists("l2_b.txt"), os.path.exists("l2_none.txt"), next(open("l2_b.txt", encoding="utf-8")), list(open("l2_b.txt", encoding="utf-8"))[-1])
with open("l2_c.bin", "wb") as f:
    print(f.write(bytes(range(5))), f.write(b"\r\n"))
with open("l2_c.bin", "rb") as f:
    print(f.read(2), f.read(), f.seek(1), f.read(1), f.tell(), f.read(100), f.read(), f.mode)
with open("l2_d.txt", "x") as f:
    f.write("x,y\n1,2\n3,4\n")
rows = [line.strip().split(",") for line in open("l2_d.txt")]
print(rows, [dict(zip(rows[0], map(int, row))) for row in rows[1:]])
for bad in (lambda: open("l2_none.txt"), lambda: open("l2_d.txt", "x"), lambda: open("l2_a.txt", "z"), lambda: f.read(), lambda: open("l2_a.txt", "w").read(), lambda: open("l2_a.txt").write("x"), lambda: open(5.5)):
    try:
        print(bad())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
