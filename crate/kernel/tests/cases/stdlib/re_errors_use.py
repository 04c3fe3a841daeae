import re

def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, "|", error)

attempt(lambda: re.sub("a", r"\2", "a"))
attempt(lambda: re.sub("(a)", r"\g<x>", "a"))
attempt(lambda: re.sub("(a)", r"\g<", "a"))
attempt(lambda: re.sub("(a)", r"\q", "a"))
attempt(lambda: re.search("a", 5))
attempt(lambda: re.search("a", b"a"))
attempt(lambda: re.search(b"a", "a"))
attempt(lambda: re.compile(5))
attempt(lambda: re.compile(re.compile("a"), re.I))
attempt(lambda: re.sub("a", lambda m: 5, "a"))
attempt(lambda: re.match("a", "b").group())
attempt(lambda: re.compile("a").search())
print(isinstance(re.compile("a"), re.Pattern), isinstance(re.match("a", "a"), re.Match))
