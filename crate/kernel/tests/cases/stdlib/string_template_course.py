import string
t = string.Template("$who owes $$${amount} to ${whom}")
print(t.substitute(who="Ann", amount=5, whom="Bob"))
print(t.safe_substitute(who="Ann"))
try:
    t.substitute(who="x")
except KeyError as error:
    print("missing", error)
try:
    string.Template("$ bad").substitute()
except ValueError as error:
    print(error)
print(string.capwords("hello wide world"), string.ascii_letters[:5], string.punctuation)
print(string.digits + string.hexdigits, repr(string.whitespace))
table = str.maketrans("", "", string.punctuation)
print("It's, well... fine!".translate(table))
f = string.Formatter()
print(f.format("{0:>5}|{name!r}", 3, name="x"), list(f.parse("a{b:c}d")))
