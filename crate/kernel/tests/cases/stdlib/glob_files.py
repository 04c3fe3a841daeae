import glob
for name in ("b.csv", "a.csv", "c.txt", "a1.csv"):
    with open(name, "w") as f:
        f.write(name)
print(sorted(glob.glob("*.csv")), sorted(glob.glob("a?.csv")), glob.glob("*.parquet"), sorted(glob.glob("[bc].*")), glob.glob("c.txt"))
total = 0
for path in sorted(glob.glob("*.csv")):
    with open(path) as f:
        total += len(f.read())
print(total)
