import re

print(re.findall(r"\w+(?=!)", "hi! there you!"), re.findall(r"\b\w+\b(?!!)", "hi! there"))
print(re.findall(r"(?<=\$)\d+", "cost $50 and 60"), re.findall(r"(?<!\$)\b\d+", "cost $50 and 60"))
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"))
print(re.findall(r"(?=(\w\w))", "abcd"))
print(re.match(r"(?=.*\d)(?=.*[a-z]).{4,}$", "abc1"), re.match(r"(?=.*\d)(?=.*[a-z]).{4,}$", "abcd"))
print(re.split(r"(?<=[.!?])\s+", "One. Two! Three? Four"))
print(re.search(r"(?<=abc)def", "abcdef").span(), re.search(r"(?<=-)\w+", "spam-egg")[0])
print(re.match(r"(<)?(\w+@\w+)(?(1)>|$)", "<user@host>"), re.match(r"(<)?(\w+@\w+)(?(1)>|$)", "<user@host"))
