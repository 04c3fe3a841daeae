import re
log = """2024-03-01 10:00:01 INFO start job=17
2024-03-01 10:00:05 ERROR disk full job=17
2024-03-01 10:01:00 WARN slow job=18 t=3.5s"""
pattern = re.compile(r"(?P<date>\S+) (?P<time>[\d:]+) (?P<level>[A-Z]+) (?P<msg>.*)")
for line in log.splitlines():
    m = pattern.match(line)
    print(m["level"], m.group("msg"), m.span("time"), m.groupdict()["date"])
print(re.findall(r"job=(\d+)", log), re.sub(r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", log.split()[0]))
print(re.split(r"[,;]\s*", "a, b;c;  d"), re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "hello big world"))
print(bool(re.fullmatch(r"[\w.]+@[\w.]+\.\w+", "a.b@c.org")), re.search(r"(?i)error", log).start(), re.escape("a.b*c"))
print([m.start() for m in re.finditer("o", "foo boo")], re.sub("a", "b", "aaa", count=2), re.subn("x", "y", "xx"))
print(re.findall(r"(\w)(\d)", "a1 b2"), re.match(r"(a)?b", "b").groups(), re.compile(r"x  # c", re.X).pattern)
print("a-b_c".replace("-", " ").title(), "  pad ".strip().center(9, "*"), "k=v=w".partition("="), "x".join("abc"))
print(f"{3.14159:8.2f}|{42:>6}|{'l':<3}|{1234567:,}|{0.25:.1%}|{255:#x}|{5:03d}|{'c':^5}|{1e10:g}|{-3:+d}")
print("%s is %d years and %.1f%%" % ("Ann", 30, 12.34), "{0}{1}{0}".format("a", "b"), "{:>{w}}".format(5, w=4))
re.compile("(unclosed")
