from pathlib import PurePosixPath as P

for text in ("a/b/c.txt", "/x", "x.tar.gz", ".hidden", "a/.b", "dir/", "/", "", "a/../b", "no.ext.", "..", "~/x"):
    p = P(text)
    print(repr(text), repr(p.name), repr(p.stem), repr(p.suffix), str(p.parent), p.parts)
print(P("a/b") / "c" / P("d.txt"), P("a").joinpath("b", "/c", "d"), P("/a/b/c").relative_to("/a"), P("a/b.py").with_suffix(""), P("a/b").with_suffix(".x"))
print([str(x) for x in P("/a/b/c").parents], P("a/b/c.py").match("b/*.py"), P("a/B").match("a/b"), {P("a"): 1}[P("./a")], P("b") > P("a"), P("a/b").as_posix())
