import string

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
print(string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_letters)
print(string.capwords("hello  big world"), string.capwords("a-b", "-"))
t = string.Template("$who owes ${amount}USD to $whom, $$5")
print(t.substitute(who="Ann", amount=10, whom="Bob"), t.safe_substitute(who="Ann"), t.substitute({"who": 1, "amount": 2}, whom=3))
for bad in (lambda: t.substitute(who="x"), lambda: string.Template("a $ b").substitute(), lambda: string.Template("ok\n$1").substitute()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(string.Template("$x and $").safe_substitute(x=1), t.template, string.Template("$a ${b} $a").get_identifiers(), string.Template("$").is_valid())
f = string.Formatter()
print(f.format("{} {1}-{name!r:>5}" if False else "{0} {1}-{name!r:>5}", 1, 2, name="a"), f.format("{:{w}}|", "x", w=4))
print(list(f.parse("a{b!r:c}d{{")))

class Upper(string.Formatter):
    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()

print(Upper().format("{a} {b:>4}", a="x", b="y"))
