import glob
import io
import json
import os
import pickle
import shutil
import tempfile
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.txt")
    with open(path, "w", encoding="utf-8") as f:
        print(f.write("line 1\nline 2\nläst"), f.writelines(["\n", "x\n"]), f.closed, f.mode, f.writable(), f.readable(), f.tell())
    print(f.closed)
    with open(path, encoding="utf-8") as f:
        print(repr(f.readline()), f.read(3), f.readlines(), f.read(), f.seek(0), next(f))
        print([line.rstrip("\n") for line in f])
    with open(path, "a") as f: print("appended", 1, file=f)
    with open(path, "r+", encoding="utf-8") as f:
        f.write("LINE"); f.seek(0, 2); f.write("end")
    print(open(path, encoding="utf-8").read())
    print(sum(1 for _ in open(path)), os.path.getsize(path), os.path.isfile(path), os.path.splitext(path)[1], os.path.basename(path))
    with open(path, "rb") as f:
        print(f.read(4), f.seek(-3, 2), f.read(), f.read())
    with open(path + ".bin", "wb") as f: f.write(bytes(range(5)))
    with open(path + ".bin", "rb") as f: print(list(f.read()))
    with open(path, "x" if not os.path.exists(path) else "w") as f: f.truncate()
    print(os.path.getsize(path))
    with open(os.path.join(folder, "d.json"), "w") as f: json.dump({"a": [1, None]}, f, indent=1)
    print(json.load(open(os.path.join(folder, "d.json"))))
    with open(os.path.join(folder, "p.pkl"), "wb") as f: pickle.dump({"s": {1, 2}, "t": (1, "x")}, f); pickle.dump([3], f)
    with open(os.path.join(folder, "p.pkl"), "rb") as f: print(pickle.load(f), pickle.load(f))
    os.makedirs(os.path.join(folder, "sub", "deep")); os.rename(path, os.path.join(folder, "sub", "b.txt"))
    print(sorted(os.listdir(folder)), [os.path.basename(p) for p in sorted(glob.glob(os.path.join(folder, "*.p*")))], sorted(os.path.relpath(p, folder) for p in glob.glob(folder + "/**/*.txt", recursive=True)))
    shutil.copyfile(os.path.join(folder, "d.json"), os.path.join(folder, "sub", "deep", "e.json"))
    for root, dirs, files in sorted(os.walk(folder)): print(os.path.relpath(root, folder), dirs, sorted(files))
    shutil.rmtree(os.path.join(folder, "sub"))
    for bad in (lambda: open(path), lambda: open(folder), lambda: open(folder + "/d.json", "x"), lambda: open(path, "q"), lambda: f.read(), lambda: os.remove(path), lambda: os.rmdir(folder), lambda: os.listdir(path), lambda: open(folder + "/d.json").write("x"), lambda: open(folder + "/n", "w").read(), lambda: open(5.5), lambda: os.mkdir(folder), lambda: open(path, "rb", encoding="utf-8"), lambda: open(folder + "/p.pkl", encoding="utf-8").read(), lambda: open(folder + "/no/x", "w"), lambda: open(folder + "/n", "w").write(5), lambda: open(folder + "/n", "wb").write("s"), lambda: open(folder + "/n", "r", newline="q")):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, str(e).replace(folder, "F"))
    with open(folder + "/nl", "w", newline="") as f: f.write("a\r\nb\rc\n")
    print(open(folder + "/nl").read().splitlines(), open(folder + "/nl", "rb").read())
print(os.path.exists(folder))
s = io.StringIO("a\nb"); s.seek(0, 2); s.write("\nc"); print(s.getvalue().split(), s.tell(), io.BytesIO(b"abc").read(2), io.StringIO("x\ny").readlines())
print(os.path.join("a", "/b", "c"), os.path.normpath("a/../b/./c"), os.path.split("/a/b"), os.path.commonpath(["/a/b", "/a/c"]), os.path.isabs("a"), os.sep, os.linesep == "\n", os.path.expanduser("x"), os.path.dirname("a/b"))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as t: t.write("tmp"); t.seek(0); print(t.read(), t.name.endswith(".txt"))
