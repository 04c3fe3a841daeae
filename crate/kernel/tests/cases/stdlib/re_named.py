import re

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
m = p.match("2024-03-15T00:00")
print(m.groupdict(), m["year"], m.group("month", "day"), m.span("day"))
print(p.groupindex, p.groups, p.pattern, m.lastgroup)
print(re.sub(p, r"\g<day>.\g<month>.\g<year>", "on 2024-03-15!"))
print(re.search(r"(?P<q>['\"]).*?(?P=q)", "say \"it's\" ok").group())
m = re.match(r"(a)?(b)?(c)", "c")
print(m.groups(), m.groups("-"), m.span(1), m.group(1))
print(m.groupdict(), re.match(r"(?P<x>a)?b", "b").groupdict("none"))
for bad in (lambda: m.group(7), lambda: m["nope"]):
    try:
        bad()
    except IndexError as error:
        print(error)
