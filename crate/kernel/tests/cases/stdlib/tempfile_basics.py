import tempfile, os

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.txt")
    with open(path, "w") as f:
        f.write("hello")
    print(os.path.isdir(folder), os.listdir(folder), open(path).read())
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".csv") as f:
    f.write("a,b\n")
    f.flush()
    print(open(f.name).read(), f.name.endswith(".csv"), f.seek(0), f.read())
    name = f.name
print(os.path.exists(name))
with tempfile.TemporaryFile() as f:
    f.write(b"xyz")
    f.seek(0)
    print(f.read())
