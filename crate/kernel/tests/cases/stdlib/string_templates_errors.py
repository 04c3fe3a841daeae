from string import Template, Formatter

class Percent(Template):
    delimiter = "%"

print(Percent("%a and %{b} %%").substitute(a=1, b=2))
for text in ("$", "$ x", "${", "${a", "$1", "${}", "a $b"):
    t = Template(text)
    try:
        print(repr(text), t.substitute(a=1))
    except (ValueError, KeyError) as error:
        print(repr(text), type(error).__name__, error, repr(t.safe_substitute(a=1)))
f = Formatter()
print(f.vformat("{0}{k}", (1,), {"k": 2}), f.format("{0[1]} {0[0]} {x.real}", [5, 6], x=3), f.format("{!r:>5}", "a"))
for bad in ("{", "}", "{0} {}", "{a"):
    try:
        print(f.format(bad, 1))
    except Exception as error:
        print(repr(bad), type(error).__name__)
