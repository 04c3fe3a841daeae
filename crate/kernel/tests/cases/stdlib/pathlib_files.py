from pathlib import Path

base = Path("pathlib_files_tmp")
base.mkdir(exist_ok=True)
(base / "a.txt").write_text("hello\nworld\n")
(base / "sub").mkdir()
(base / "sub" / "b.csv").write_text("x,y\n1,2\n")
(base / "sub" / "c.txt").write_bytes(b"\x00\x01")
print((base / "a.txt").read_text().splitlines(), (base / "sub/c.txt").read_bytes(), (base / "a.txt").stat().st_size)
print(sorted(p.name for p in base.iterdir()), [str(p) for p in sorted(base.glob("*.txt"))], sorted(str(p) for p in base.rglob("*.*")))
print(sorted(str(p) for p in base.glob("**/*.txt")), base.is_dir(), (base / "a.txt").is_file(), (base / "zz").exists())
with (base / "a.txt").open() as f:
    print(f.readline().strip())
(base / "a.txt").rename(base / "d.txt")
print(sorted(p.name for p in base.iterdir()), (base / "d.txt").suffix)
(base / "e.txt").touch()
print((base / "e.txt").read_text() == "", (base / "e.txt").exists())
for bad in (lambda: (base / "nope").read_text(), lambda: (base / "nope").unlink(), lambda: base.mkdir()):
    try:
        bad()
    except OSError as error:
        print(type(error).__name__, error)
(base / "nope").unlink(missing_ok=True)
import shutil
shutil.rmtree(base)
print(base.exists())
