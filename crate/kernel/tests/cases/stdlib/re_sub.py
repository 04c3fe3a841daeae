import re

print(re.sub(r"\s+", " ", "a   b \t\n c"))
print(re.sub("a", "b", "banana", count=2), re.sub("a", "b", "banana", 1))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1 b22 c333"))
print(re.subn("o", "0", "foo boo"), re.subn("z", "", "abc"))
print(re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"), re.sub(r"b*", "X", "abbbc"))
print(re.sub(r"(?P<w>\w)", r"<\g<w>>", "ab"), re.sub("(a)(b)?", r"[\1\2]", "ab a"))
print(re.sub(r"a", r"\\", "bab"), re.sub("a", r"\n", "bab") == "b\nb", re.sub("a", r"\g<0>\g<0>", "bab"))
print(re.compile("[aeiou]").sub("*", "education"), re.compile("c").subn("k", "cocoa"))
print(re.sub(r"([A-Z])", r"_\1", "camelCaseName").lower())
