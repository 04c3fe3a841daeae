import sys, os
print(sys.version_info[:2] == (3, 11), sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize, sys.getrecursionlimit(), sys.byteorder)
sys.stdout.write("written\n")
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout)
print(os.path.join("data", "a.csv"), os.path.join("a", "/b"), os.path.join("a/", "b", ""), os.path.basename("x/y.txt"), os.path.dirname("x/y.txt"), os.path.splitext("x/y.tar.gz"), os.path.split("a/b/c"))
print(os.path.exists("none.txt"), os.path.normpath("a/./b/../c"), isinstance(os.cpu_count(), int))
with open("one.txt", "w") as f:
    f.write("12345")
print(os.path.exists("one.txt"), os.path.isfile("one.txt"), os.path.isdir("one.txt"), os.path.getsize("one.txt"), "one.txt" in os.listdir())
os.remove("one.txt")
print(os.path.exists("one.txt"))
sys.exit(3)
