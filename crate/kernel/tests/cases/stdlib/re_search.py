import re

m = re.search(r"(\d+)-(\d+)", "tel 555-1234 now")
print(m, m.group(), m.group(1), m.group(2), m.groups(), m.span(), m.start(2), m.end())
print(m[0], m[1], m.lastindex, m.string, m.pos, m.endpos, m.re.pattern)
print(re.match("tel", "tel 5"), re.match("5", "tel 5"), re.fullmatch(r"\w+", "word"), re.fullmatch(r"\w+", "two words"))
print(bool(re.search("x", "abc")))
if (found := re.search(r"n(o)w", "tel now")) is not None:
    print(found.group(0, 1))
print(re.search("é+", "caféé!").span(), re.search(".", "日本").group())
