from pathlib import Path, PurePath, PurePosixPath
import os
import shutil
import tempfile
base = Path(tempfile.mkdtemp())
(base / "data" / "raw").mkdir(parents=True)
for i in range(3):
    (base / "data" / f"part{i}.csv").write_text(f"x\n{i}\n")
(base / "data" / "raw" / "notes.txt").write_text("é\nb\n", encoding="utf-8")
print(sorted(p.name for p in (base / "data").glob("*.csv")), sorted(str(p.relative_to(base)) for p in base.rglob("*")))
print(sum(int(p.read_text().split()[1]) for p in sorted(base.glob("data/part*.csv"))))
p = base / "data" / "raw" / "notes.txt"
print(p.stem, p.suffix, p.name, p.parent.name, p.parts[-2:], p.exists(), p.is_file(), p.is_dir(), p.stat().st_size)
print(p.with_suffix(".md").name, p.with_name("x.py").name, p.with_stem("y").name, p.read_bytes())
print(PurePosixPath("a/b/../c.tar.gz").suffixes, PurePath("a") / "/abs", Path("a/./b//c"), Path(".").parts, Path("a") == Path("a/"))
print(Path("a/b.txt").match("*.txt"), Path("x/y").is_relative_to("x"), Path("/a/b").parents[0], list(Path("a/b/c").parents))
print(repr(Path("x")), str(Path("a", "b")), os.fspath(Path("q")), hash(Path("a")) == hash(Path("a")), sorted([Path("b"), Path("a")]))
new = p.rename(p.with_name("renamed.txt"))
print(new.name, p.exists(), new.open().readline().strip() != "")
with new.open("a") as f:
    f.write("c\n")
print(len(new.read_text(encoding="utf-8").splitlines()))
new.unlink()
new.unlink(missing_ok=True)
for bad in (lambda: new.unlink(), lambda: (base / "data").rmdir(), lambda: (base / "data").mkdir(),
            lambda: new.read_text(), lambda: Path("a").relative_to("b"), lambda: Path("a").with_name(""),
            lambda: Path("a").with_suffix("txt"), lambda: Path("a") / 5, lambda: (base / "data").read_text()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(base), "BASE"))
(base / "data").mkdir(exist_ok=True)
(base / "touched").touch()
print(sorted(x.name for x in base.iterdir()), [x.name for x in os.scandir(base) if x.is_dir()])
copy = shutil.copytree(base / "data", base / "copy")
print(sorted(x.name for x in Path(copy).iterdir()), Path(shutil.copy(base / "touched", base / "copy")).name)
shutil.move(base / "touched", base / "copy" / "moved")
for root, dirs, files in os.walk(base):
    dirs.sort()
    print(os.path.relpath(root, base), sorted(files))
shutil.rmtree(base)
print(base.exists())
