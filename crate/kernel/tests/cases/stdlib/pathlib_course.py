from pathlib import Path, PurePosixPath
p = Path("data") / "2024" / "jan.csv"
print(p, p.name, p.stem, p.suffix, p.parent, p.parts)
print(p.with_suffix(".txt"), p.with_name("feb.csv"), p.with_stem("mar"))
print(Path("a/b/../c"), PurePosixPath("/a").joinpath("b", "c"), Path("x.tar.gz").suffixes)
print(p.is_absolute(), p.as_posix(), Path("a/b/c").relative_to("a"), Path("a/b").match("*/b"))
try:
    Path("a").relative_to("b")
except ValueError as error:
    print(error)
base = Path("case_data")
base.mkdir(exist_ok=True)
for i in range(3):
    (base / f"part{i}.txt").write_text(f"line {i}\n")
print(sorted(x.name for x in base.glob("*.txt")), sum(len(x.read_text()) for x in base.iterdir()))
print((base / "part0.txt").exists(), (base / "nope").exists(), base.is_dir(), (base / "part0.txt").stat().st_size)
(base / "part0.txt").rename(base / "first.txt")
print(sorted(str(x) for x in base.rglob("*")))
for x in list(base.iterdir()):
    x.unlink()
base.rmdir()
print(base.exists(), repr(Path("q")), Path("a") == Path("a"), {Path("a"): 1}[Path("a")], Path("b") > Path("a"))
Path("none.txt").read_text()
