import re

print(re.findall(r"\w+", "Zürich, Genève & 東京 2024"), re.findall(r"[à-ü]", "àéîõü"), re.sub(r"\s", "_", "a\u00a0b\u2003c"), re.findall(r"\W", "a¿b"))
print(re.search("ß", "STRASSE", re.I), re.findall("[а-яё]+", "Ёлка и ель", re.I), re.match(r"\w", "_").group(), re.findall(r"\d", "x²³5"))
m = re.search(r"(?P<w>\w+)$", "один два")
print(m.span(), m.start("w"), m.group("w"), "один два"[m.start():m.end()], re.split("é", "caféolé"), re.sub("ö", "oe", "schön"))
print(re.findall(".", "a😀b"), re.search("😀", "a😀").span(), len(re.findall(r"\S", "é à")))
