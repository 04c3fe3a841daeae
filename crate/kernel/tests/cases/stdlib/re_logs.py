import re
from collections import Counter

log = """127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /index.html HTTP/1.0" 200 2326
10.0.0.5 - bob [10/Oct/2000:13:56:00 -0700] "POST /api HTTP/1.1" 404 12
127.0.0.1 - - [10/Oct/2000:13:57:12 -0700] "GET /a.png HTTP/1.0" 200 99
broken line"""
p = re.compile(r'(?P<ip>[\d.]+) \S+ (?P<user>\S+) \[(?P<when>[^\]]+)\] "(?P<verb>[A-Z]+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\d+)')
rows = [m.groupdict() for line in log.splitlines() if (m := p.match(line))]
print(len(rows), rows[1])
print(Counter(r["status"] for r in rows), sum(int(r["size"]) for r in rows))
words = re.findall(r"[a-z']+", "It's the end of the world as we know it, it's fine".lower())
print(Counter(words).most_common(3))
print(re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "make title case"))
print(all(re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", x) for x in ["a@b.co", "x.y@z.org"]))
print(re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", "-1.5e10").groups())
