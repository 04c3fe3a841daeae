print()
print("a", "b", sep="")
print("a", "b", sep=", ", end="!\n")
print(*[1, 2, 3], sep="-")
print(*"abc", sep="\n")
print("no newline", end="")
print(" continued", flush=True)
print(1, 2.5, "x", None, [1, "y"], (1,), {"k": "v"}, {1}, True, b"z", 1j, sep="|")
print("tab\tnew\nline \\ 'q' \"dq\" é 日本 😀")
print("a", end=None, sep=None)
import sys
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print(print("inner"))
class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append("<flush>")
w = Writer()
print("x", 1, sep="-", end=".", file=w, flush=True)
print(w.parts)
class Both:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class OnlyRepr:
    def __repr__(self): return "only"
print(Both(), [Both()], repr(Both()), f"{Both()} {Both()!r}", OnlyRepr(), [OnlyRepr()], {"k": Both()}, (Both(),), str([Both()]))
for i in range(3): print(i, end=" " if i < 2 else "\n")
print("%s and %r" % (Both(), Both()), "{} {!r}".format(Both(), Both()))
