import textwrap

words = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
print(textwrap.fill(" ".join(words * 2), width=18, initial_indent="> ", subsequent_indent=". "))
left = textwrap.wrap("The first column of text is here.", 12)
right = textwrap.wrap("And the second one stands beside it.", 14)
rows = max(len(left), len(right))
left += [""] * (rows - len(left))
right += [""] * (rows - len(right))
for a, b in zip(left, right):
    print(f"{a:<12} | {b:<14}|")
print(textwrap.shorten("  spaced   out   words  ", 15), textwrap.wrap("tab\tseparated", 20, expand_tabs=False), textwrap.wrap("a\n\nb", 10, replace_whitespace=False))
