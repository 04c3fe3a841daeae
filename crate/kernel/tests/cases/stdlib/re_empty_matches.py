import re

print(re.findall(r"a*", "baac"), re.findall(r"\b", "ab cd"), re.findall(r"^|a", "aa"), re.findall(r"(?=a)", "aba"))
print(re.sub(r"\b", "|", "hi you"), re.sub(r"$", "!", "a\n"), re.sub("(?m)^", "> ", "a\nb"), re.sub(r"a|", "-", "bab"))
print([m.span() for m in re.finditer(r"x*", "axxb")], re.split(r"(?=[A-Z])", "helloWorldFoo"), re.split(r"\b", "a b"))
print(re.subn("", "x", "ab"), re.match("", "").span(), re.fullmatch("", ""), re.search(r"()", "a").groups())
