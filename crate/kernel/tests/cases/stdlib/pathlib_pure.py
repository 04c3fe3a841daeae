from pathlib import PurePosixPath, Path, PurePath

p = PurePosixPath("/data/2024/report.tar.gz")
print(p, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.root, p.anchor, p.is_absolute())
print(list(p.parents), p.parents[0], p.with_suffix(".zip"), p.with_name("x.txt"), p.with_stem("y"), p.relative_to("/data"))
q = PurePosixPath("a") / "b" / "../c.csv"
print(q, q.parts, "x" / q, q / "/abs", PurePosixPath("a//b/./c/"), PurePosixPath("."), PurePosixPath(), PurePosixPath("a", "b"))
print(p.match("*.gz"), p.match("2024/*.gz"), p.match("*.txt"), PurePosixPath("a") == PurePosixPath("a/"), PurePosixPath("a") < PurePosixPath("b"))
print(repr(PurePosixPath("a/b")), str(q), hash(PurePosixPath("x")) == hash(PurePosixPath("x")), sorted([PurePosixPath("b"), PurePosixPath("a")]))
print(PurePosixPath(".bashrc").suffix, PurePosixPath("a.").suffix, PurePosixPath("a.b.c").stem, PurePosixPath("/").name, PurePosixPath("a/b").is_relative_to("a"))
for bad in (lambda: p.relative_to("/other"), lambda: p.with_suffix("gz"), lambda: PurePosixPath("/").with_name("a"), lambda: PurePosixPath(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(repr(Path("x")), isinstance(Path("x"), PurePath), Path("a") / Path("b"), f"{Path('a/b.txt')}", Path("data").joinpath("x", "y.csv"))
