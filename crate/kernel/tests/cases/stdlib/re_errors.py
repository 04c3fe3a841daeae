import re

for pattern in ["(", ")", "a)", "(a", "[", "[a", "*", "a**", "+a", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1a>x)",
                "(?P=x)", r"\1", r"(a)\2", "(?", "(?z)", "(?P", "(?<a)", "[b-a]", r"[\d-z]", "\\", r"\q", r"\x1", "(?<=a*)b",
                "a(?i)", "(?(1)a)", "(?P<>a)", "(?P<a", "x{3}{2}", "a|*", "(?#abc", r"\u12", "(?i-", "(?i-i:a)", r"[\z]",
                "abc\n(def", "(?P<a b>x)", r"(\1)", "(?:a", "^*", "a??+"]:
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(repr(pattern), "->", error, error.pos, error.lineno, error.colno)
