import os.path as p

print(p.join("a", "b", "c.txt"), p.split("/a/b"), p.splitext("x.tar.gz"), p.basename("a/b/"), p.dirname("/a/b"), p.isabs("/x"), p.isabs("x"))
print(p.normpath("a/../b//c/."), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonprefix(["abc", "abd"]), p.relpath("/a/b", "/a/c"), p.splitdrive("/x"))
print(p.join("a", "/b"), p.join("a/", "b"), p.join("", "x"), p.normcase("A/b"), p.expanduser("x"), p.relpath("x/y"), p.islink("x"))
try:
    p.commonpath(["/a", "b"])
except ValueError as error:
    print(error)
