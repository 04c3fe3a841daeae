import re

spec = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"),
        ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
tok = "|".join("(?P<%s>%s)" % pair for pair in spec)
line = 1
for mo in re.finditer(tok, "total := 3.5 * x;\ny := total / 2;"):
    kind, value = mo.lastgroup, mo.group()
    if kind == "NEWLINE":
        line += 1
    elif kind != "SKIP":
        print(kind, repr(value), mo.start(), line)
