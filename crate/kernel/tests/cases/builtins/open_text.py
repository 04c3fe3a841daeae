with open("notes.txt", "w") as f:
    print(f.write("first\n"), f.write("zweite Zeile äöü\n"))
    f.writelines(["third\n", "last"])
    print("printed", file=f)
with open("notes.txt") as f:
    print(f.read())
with open("notes.txt") as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip())
with open("notes.txt", "a") as f:
    f.write("appended\n")
f = open("notes.txt", encoding="utf-8")
print(f.readline(), f.readline(), f.readlines(), repr(f.read()), f.name, f.mode)
f.seek(0)
print(f.read(5), f.tell(), f.closed)
f.close()
print(f.closed)
lines = open("notes.txt").read().splitlines()
print(len(lines), lines[-1])
print(f.read())
