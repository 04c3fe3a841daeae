for s in ("a b  c", "  lead and trail  ", "", "one", "a,b,,c,", ",", "a\tb\nc\x0bd\u2003e"):
    print(s.split(), s.split(","), s.split(" "), s.rsplit(), s.rsplit(",", 1), s.split(None, 1), s.rsplit(None, 1), s.split(maxsplit=1), s.split(",", maxsplit=2))
print("a<>b<>c".split("<>"), "a<>b<>c".rsplit("<>", 1), "aXbX".split("X"), "  x".split(" ", 1))
for s in ("a\nb\r\nc\rd", "a\n", "\n", "", "a\x0bb\x0cc\x1cd\x85e\u2028f", "a\n\nb"):
    print(s.splitlines(), s.splitlines(True), s.splitlines(keepends=True) == s.splitlines(True))
print("-".join("abc"), "".join([]), ", ".join(["x"]), "ab".join(("1", "2", "3")), "".join(c for c in "hello" if c != "l"), " ".join({"k": 1}))
