import os, glob, shutil, tempfile
os.makedirs("case_course/sub", exist_ok=True)
for i in range(3):
    with open(f"case_course/part{i}.txt", "w") as f:
        f.write("\n".join(f"{i},{j}" for j in range(3)) + "\n")
print(sorted(glob.glob("case_course/*.txt")), len(os.listdir("case_course")))
with open("case_course/part0.txt") as f:
    first = f.readline().strip()
    rest = f.read().split()
print(first, rest)
with open("case_course/part1.txt") as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip().split(","))
with open("case_course/part1.txt", "a") as f:
    print("appended", 1, 2, sep=";", file=f)
print(open("case_course/part1.txt").readlines()[-1], end="")
print(os.path.join("a", "b.txt"), os.path.splitext("x/y.tar.gz"), os.path.basename("/p/q"), os.path.dirname("/p/q"), os.path.exists("nope"))
print(os.path.isdir("case_course"), os.path.isfile("case_course/part0.txt"), os.path.getsize("case_course/part0.txt"))
shutil.copy("case_course/part0.txt", "case_course/sub/copy.txt")
os.rename("case_course/sub/copy.txt", "case_course/sub/new.txt")
for folder, dirs, files in os.walk("case_course"):
    print(folder, sorted(dirs), sorted(files))
with open("case_course/b.bin", "wb") as f:
    f.write(bytes(range(5)))
with open("case_course/b.bin", "rb") as f:
    f.seek(2)
    print(f.read(2), f.tell())
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "t.txt")
    with open(path, "w") as f:
        f.write("x")
    print(os.listdir(d))
print(os.path.exists(d))
shutil.rmtree("case_course")
print(os.path.exists("case_course"))
os.remove("case_course/gone.txt")
