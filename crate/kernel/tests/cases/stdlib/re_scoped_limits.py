import re

print(re.match(r"(?:a|b){2,3}?c?", "abab").group(), re.match(r"(\w{2}){2}", "abcd").group(1), re.findall(r"\d{2,}", "1 22 333"), re.match("a{0}b", "b").group())
print(re.findall(r"(?<![\w.])\d+(?![\w.])", "1 2.5 3a 44"), re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", "camelCase_and_Snake"), re.match(r"(?P<a>.)(?P<b>.)(?P=b)(?P=a)", "abba")["a"])
print(re.fullmatch(r"(?:(\d+)|(\w+))*", "12ab").groups(), re.match(r"(a)|(b)", "b").lastindex, re.match(r"((a)(b))", "ab").lastindex, re.match("(?:)", "x").lastindex)
print(re.search(r"(?i:HELLO) World", "say hello World"), re.search(r"(?-i:a)B", "ab", re.I), re.match(r"\w+?\b", "hi there").group(), re.findall(r"[^\s,]+", "a, b ,c"))
