import re

p = re.compile("b")
print(p.search("abcb", 2), p.search("abcb", 2, 3), p.match("abc", 1), p.fullmatch("b"), p.findall("bbb", 1))
print([m.span() for m in p.finditer("abcb", 0, 2)])
print(re.compile("^b").search("ab", 1), re.compile("^a").match("ba", 1), re.compile("a$").search("ab", 0, 1))
print(p == re.compile("b"), p is re.compile("b"), hash(p) == hash(re.compile("b")), p != re.compile("c"))
m = re.match(r"(\w+) (\w+)", "Isaac Newton, physicist")
print(m.expand(r"\2, \1"), m.regs, m.re)
print(re.match("(a)(b)?", "a").span(2), re.search("x*", "aaa"), re.search("$", "abc\n").span())
it = re.finditer("a", "aa")
print(next(it), next(it), next(it, "end"))
long = re.match(".*", "x" * 100)
print(long)
