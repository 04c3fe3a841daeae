import re

print(re.findall("[^abc]", "abcd1"), re.findall("[]x]", "]x["), re.findall("[^]x]", "]x["), re.findall("[a-]", "a-b"))
print(re.findall(r"[\d.]+", "v1.25"), re.findall(r"[^\W\d]+", "ab1_c"), re.findall(r"[\w-]+", "a-b c"))
print(re.findall(r"\D+", "a1b"), re.findall(r"\S+", "a b\tc"), re.findall(r"\W", "a!b"))
print(re.findall(r"\x41\u0042\103", "ABC"), re.findall(r"[\b]", "a\bb"), re.findall(r"\.", "a.b"), re.findall(r"[.]", "a.b"))
print(re.findall(r"\bfoo\b", "foo foobar foo."), re.findall(r"\Boo", "foo oo"), re.findall(r"\Aab|cd\Z", "ab cd"))
print(re.findall(r"[а-я]+", "привет мир"), re.findall(r"\d+", "٣٤ 12"))
print(re.findall(r"[\t\n ]", "a\tb c"), re.findall("[0-9a-fA-F]+", "0xBEEF g"))
print(re.escape("a.b*c[d] e-f"), re.findall(re.escape("1+1"), "1+1=2"), re.escape("日本_x"))
