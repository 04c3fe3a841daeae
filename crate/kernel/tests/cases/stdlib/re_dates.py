import re

text = "Due 2024-03-15, paid 15/03/2024 and 3.4.2024; not 2024-13 or 99"
iso = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
eu = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
print(iso.findall(text), eu.findall(text), [m.group() for m in eu.finditer(text)])
print(eu.sub(lambda m: f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}", text))
print(re.findall(r"\b\d{2}:\d{2}(?::\d{2})?\b", "at 10:30 and 23:59:59, not 1:2"), re.findall(r"[+-]?\d+(?:\.\d+)?", "3 -4.5 +6"))
