import re

print(re.findall(r"(\w)\1", "hello bookkeeper"), re.search(r"\b(\w+) \1\b", "it was was fine").group())
print(re.match(r"(a|b)\1", "ab"), re.match(r"(a|b)\1", "bb").group())
print(re.search(r"(?i)(a)\1", "xaAx").group())
print(re.fullmatch(r"(.+)\1+", "abcabcabc").group(1))
print(re.search(r"<(\w+)>.*?</\1>", "<b>bold</b><i>x</i>").group())
print([n for n in range(2, 20) if not re.fullmatch(r"(11+?)\1+", "1" * n)])
