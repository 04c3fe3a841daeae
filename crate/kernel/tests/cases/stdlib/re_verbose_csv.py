import re

number = re.compile(r"""
    (?P<sign>[-+])?          # the sign
    (?P<whole>\d{1,3}(?:,\d{3})*|\d+)
    (?:\.(?P<part>\d+))?     # decimals
    (?:\s*(?P<unit>kg|g|m))? # the unit
    $
""", re.X)
for s in ("1,234.5 kg", "-7", "+12.25m", "1234", "12,34", "x"):
    m = number.match(s)
    print(s, m and m.groupdict())
fields = re.compile(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))')
print([(a.replace('""', '"') or b) for a, b in fields.findall('one,"two, 2","say ""hi""",,end')])
print(re.findall(r"(?x) a # letter a \n b", "a ab"), re.compile("[ #]", re.X).findall("a #b"))
