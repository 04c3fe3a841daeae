import re

for pattern in ("a{3}", "a{2,}", "a{,2}", "a{1,2}", "a{2}b{0,1}", "(ab){1,2}", "a{2,3}?", "a?", "a??", "a*?$", "(?:ab?){2}"):
    print(pattern, [m.group() for m in re.finditer(pattern, "aaab ab aa")])
print(re.fullmatch(r"\d{3}-\d{4}", "555-1234") is not None, re.fullmatch(r"[A-Z]{2}\d{1,3}", "AB12") is not None, re.findall(r"\b\w{1,3}\b", "a bc def ghij"))
