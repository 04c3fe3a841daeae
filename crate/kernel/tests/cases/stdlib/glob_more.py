import glob, os

for name in ("glob_more_a.txt", "glob_more_b.txt", "glob_more_c.csv"):
    with open(name, "w") as f:
        f.write(name)
print(sorted(glob.glob("glob_more_*.txt")), sorted(glob.glob("glob_more_?.csv")), sorted(glob.glob("glob_more_[ab].*")), glob.glob("nothing*"))
total = sum(os.path.getsize(p) for p in glob.iglob("glob_more_*"))
print(total, [os.path.splitext(os.path.basename(p)) for p in sorted(glob.glob("./glob_more_*"))])
for p in glob.glob("glob_more_*"):
    os.remove(p)
print(glob.glob("glob_more_*"))
