import tempfile, os, json, csv

with tempfile.TemporaryDirectory() as folder:
    data = os.path.join(folder, "data.json")
    with open(data, "w") as f:
        json.dump({"a": [1, 2]}, f)
    table = os.path.join(folder, "t.csv")
    with open(table, "w", newline="") as f:
        csv.writer(f).writerows([["x", "y"], [1, 2]])
    print(sorted(os.listdir(folder)), json.load(open(data)), list(csv.reader(open(table))))
    os.makedirs(os.path.join(folder, "sub"))
    print(os.path.isdir(os.path.join(folder, "sub")))
print(os.path.exists(folder), os.path.exists(data))
f = tempfile.NamedTemporaryFile("w", delete=False, suffix=".txt")
f.write("kept")
f.close()
print(open(f.name).read(), f.name.endswith(".txt"))
os.remove(f.name)
print(tempfile.gettempprefix(), isinstance(tempfile.gettempdir(), str))
