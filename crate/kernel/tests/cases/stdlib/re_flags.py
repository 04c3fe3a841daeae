import re

print(re.findall("a", "AaA", re.IGNORECASE), re.findall("[a-c]+", "aBCd", re.I))
print(re.findall("^x", "x\nx\nx", re.M), re.findall("^x", "x\nx"), re.findall("x$", "x\nx\n", re.MULTILINE))
print(re.search("a.b", "a\nb"), re.search("a.b", "a\nb", re.S))
p = re.compile(r"""
    (\d+)   # number
    \s*
    ([a-z]+)  # unit
""", re.VERBOSE | re.IGNORECASE)
print(p.findall("10 KM, 5m"), p.flags)
print(re.compile("a", re.I | re.M), re.compile("a"), re.compile("x", re.A | re.X))
print(re.findall(r"\w+", "naïve café"), re.findall(r"\w+", "naïve café", re.ASCII))
print(re.findall("(?i)ab", "AB ab"), re.findall("(?i:a)b", "Ab AB ab"), re.findall("(?s-i:.)", "a\n"))
print(re.search("STRASSE", "straße", re.I), re.search("É", "é", re.I))
print(repr(re.I), re.I | re.M, re.IGNORECASE.value)
