import textwrap

text = """Threads share memory. Processes do not.  They
copy what they are given, and that costs time - sometimes more than the work itself."""
print(textwrap.fill(text, 40))
print(textwrap.fill(text, 30, initial_indent="- ", subsequent_indent="  "))
print(textwrap.indent(textwrap.fill(text, 25), "| "))
print(textwrap.shorten(text, 40), "|", textwrap.shorten(text, 30, placeholder="…"))
print([len(line) for line in textwrap.wrap(text, 20)], textwrap.wrap("a b c d", 3), textwrap.wrap("    lead", 20), textwrap.wrap("x" * 25, 10))
print(textwrap.dedent("""
    def f():
        return 1
    """).strip())
