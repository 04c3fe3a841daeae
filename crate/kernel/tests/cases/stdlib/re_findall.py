import re

text = "The rain in Spain falls mainly in the plain."
print(re.findall("ai", text), re.findall(r"\b\w+ain\b", text))
print(re.findall(r"(\w)(ain)", text))
print(re.findall(r"[A-Z]\w*", text), re.findall("zzz", text))
print([m.span() for m in re.finditer("in", text)])
print(re.findall(r"\d*", "a12b3"), re.findall("", "abc"))
print(re.findall(r"(?:ab)+", "ababxab"), re.findall(r"(ab)+", "ababxab"))
emails = "a@b.com, foo.bar@baz.org; x@y"
print(re.findall(r"[\w.]+@[\w.]+\.\w+", emails))
print(re.findall(r"#(\w+)", "#one #two_2 #3"))
for m in re.finditer(r"(?P<key>\w+)=(?P<value>\w+)", "a=1 b=22"):
    print(m.groupdict(), m.lastgroup, m.start("value"))
