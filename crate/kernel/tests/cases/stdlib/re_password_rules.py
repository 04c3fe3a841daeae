import re

rules = {"length": r".{8,}", "digit": r"\d", "upper": r"[A-Z]", "lower": r"[a-z]", "special": r"[^\w\s]"}
for password in ("abc", "Abcdefg1", "Abcdef1!", "ABCDEFGH", "        "):
    print(repr(password), [name for name, rule in rules.items() if not re.search(rule, password)])
strong = re.compile(r"^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[^\w\s]).{8,}$")
print([bool(strong.match(p)) for p in ("Abcdef1!", "Abcdefg1", "short1!A")])
ip = re.compile(r"^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$")
print([bool(ip.match(x)) for x in ("192.168.1.1", "256.1.1.1", "1.2.3", "1.2.3.4.")])
print(re.sub(r"\d(?=\d{4})", "*", "1234567890"), re.findall(r"\b\d{3}-\d{4}\b", "555-1234 and 55-12345 555-9999"))
