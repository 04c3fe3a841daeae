import os, shutil

def build(tree, base):
    for name, content in tree.items():
        path = os.path.join(base, name)
        if isinstance(content, dict):
            os.makedirs(path, exist_ok=True)
            build(content, path)
        else:
            with open(path, "w") as f:
                f.write(content)

build({"docs": {"a.md": "# A", "b.md": "# B\n"}, "src": {"main.py": "print(1)", "lib": {"x.py": ""}}, "empty": {}}, os.path.join("os_walk_tmp"))
for folder, folders, files in sorted(os.walk("os_walk_tmp")):
    print(folder, sorted(folders), sorted(files))
total = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk("os_walk_tmp") for f in fs)
print(total, sorted(os.listdir("os_walk_tmp")), os.path.isdir("os_walk_tmp/empty"), os.listdir("os_walk_tmp/empty"))
py = [os.path.join(d, f) for d, _, fs in os.walk("os_walk_tmp") for f in fs if os.path.splitext(f)[1] == ".py"]
print(sorted(py))
os.rename("os_walk_tmp/src", "os_walk_tmp/code")
print(sorted(os.listdir("os_walk_tmp")), os.path.exists("os_walk_tmp/code/lib/x.py"))
os.rmdir("os_walk_tmp/empty")
shutil.rmtree("os_walk_tmp")
print(os.path.exists("os_walk_tmp"))
