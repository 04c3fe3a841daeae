import textwrap

code = """
    for i in range(3):
        if i:
            print(i)

        else:
            pass
"""
print(textwrap.dedent(code))
print(textwrap.indent(textwrap.dedent(code).strip(), "    "))
print(repr(textwrap.dedent("  \n   a\n")), repr(textwrap.dedent("")), repr(textwrap.dedent("no indent")), repr(textwrap.dedent("\n\n  x")))
w = textwrap.TextWrapper(width=24, initial_indent="1. ", subsequent_indent="   ", max_lines=2, placeholder=" ~")
print(w.fill("one two three four five six seven eight nine ten eleven"))
print(textwrap.fill("a-very-long-hyphenated-word here", 12), textwrap.wrap("https://example.org/a/b/c is long", 16, break_long_words=False, break_on_hyphens=False))
