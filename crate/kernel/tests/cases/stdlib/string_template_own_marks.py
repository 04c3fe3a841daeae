import re
from string import Template
class Percent(Template):
    delimiter = "%"
print(Percent("%name has %{count}% 100%%").safe_substitute(name="Ada", count=3), Percent("%a%%").substitute(a=1))
class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"
print(Dotted("$user.name and ${user.mail}").substitute({"user.name": "Bo", "user.mail": "b@x"}), Dotted("$a.b.").get_identifiers())
class Strict(Template):
    flags = 0
    idpattern = "[A-Z]+"
print(Strict("$NAME $name").safe_substitute(NAME=1, name=2), Strict("$NAME").is_valid(), Strict("$name").is_valid())
class Braced(Template):
    braceidpattern = r"[0-9]+"
print(Braced("$word ${12}").substitute({"word": "w", "12": "n"}), Braced("${word}").is_valid())
class At(Template):
    pattern = r"""
    (?P<escaped>@{2})                 |
    @(?P<named>[_a-z][._a-z0-9]*)     |
    @{(?P<braced>[_a-z][._a-z0-9]*)}  |
    (?P<invalid>@)
    """
    delimiter = "@"
print(At("@@ @bag.foo @{bar}").substitute({"bag.foo": 1, "bar": 2}), At("@ x").is_valid(), isinstance(At.pattern, re.Pattern))
print(Template("$x ${y} $$ $").safe_substitute({"x": 1}, y=2), Template("$É").safe_substitute(), Template("${a}b$a_b").get_identifiers(), Template("$A").substitute(A=None), Template.pattern.flags & re.I > 0)
print(Template("$self $mapping").substitute(self=1, mapping=2), Template("").substitute(), repr(Template("$a").template))
for text in ("$", "a\n$!", "x\ny $", "$1", "${a", "$}"):
    try:
        print(Template(text).substitute())
    except (ValueError, KeyError) as e:
        print(repr(text), type(e).__name__, e)
