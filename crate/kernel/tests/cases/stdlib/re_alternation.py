import re

print(re.findall(r"cat|dog|bird", "a cat, a dog, a catfish"), re.match(r"a|ab", "ab").group(), re.fullmatch(r"a|ab", "ab").group())
print(re.findall(r"(?:Mr|Mrs|Ms)\.? (\w+)", "Mr. Smith, Mrs Jones and Ms. Lee"), re.sub(r"\b(?:foo|bar)\b", "X", "foo bar foobar"))
print(re.match(r"(a|b|)+", "abx").groups(), re.match(r"(?:a|(b))*", "aba").groups(), re.findall(r"x(?:1|2)?y", "xy x1y x3y"))
keywords = ["if", "else", "while"]
p = re.compile(r"\b(" + "|".join(map(re.escape, keywords)) + r")\b")
print(p.findall("if x else y elsewhere while"), p.pattern, re.split(r" and | or ", "a and b or c"))
