import re

source = "x = 10 + y1 * (3.5 - z)"
scanner = re.compile(r"\s*(?:(\d+\.?\d*)|(\w+)|(.))")
pos, tokens = 0, []
while pos < len(source):
    m = scanner.match(source, pos)
    tokens.append((("num", "name", "op")[m.lastindex - 1], m.group(m.lastindex)))
    pos = m.end()
print(tokens)
p = re.compile("a")
s = "banana"
found, at = [], 0
while (m := p.search(s, at)):
    found.append(m.start())
    at = m.end()
print(found, [m.start() for m in re.finditer("(?=ana)", s)], p.search(s, 2, 3), s[:p.search(s).start()])
