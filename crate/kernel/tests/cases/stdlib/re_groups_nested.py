import re

m = re.match(r"((\w+)\.(\w+))@((\w+)\.(com|org))", "ann.smith@mail.org rest")
print(m.groups(), m.lastindex, [m.span(i) for i in range(7)], m.end(), m.group(1, 4))
print(re.findall(r"((\d)(\d)?)", "1 23 456"), re.match(r"(?:(?:a)(b))+", "abab").groups(), re.match(r"(a(b(c)))", "abc").groups())
dates = "1999-12-31/2000-01-01"
print(re.findall(r"(?P<y>\d+)-(?P<m>\d+)-(?P<d>\d+)", dates), [x.groupdict() for x in re.finditer(r"(?P<y>\d+)-(?P<m>\d+)-\d+", dates)])
print(re.sub(r"(?P<y>\d+)-(?P<m>\d+)-(?P<d>\d+)", r"\g<d>.\g<m>.\g<y>", dates), re.search(r"(x)?(y)?z", "z").groups(""), re.search(r"(x)|z", "z").span(1))
