import re

print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"\s", " a b "))
print(re.split(r"(\W)", "a-b c"), re.split(",", "abc"), re.split("", "abc"))
print(re.split(r"\W+", "Words, words, words.", 1), re.split(r"\W+", "Words, words.", maxsplit=0))
print(re.split(r"(a)|b", "xaybz"), re.split("x*", "axbc"))
print(re.compile(r"\d").split("a1b2c"))
