import textwrap
text = "The quick brown fox jumps over the lazy dog. " * 3
print(textwrap.fill(text, 40))
print(textwrap.wrap(text, width=30, max_lines=2, placeholder=" [...]"))
print(textwrap.shorten(text, width=30))
print(textwrap.dedent("""
    def f():
        return 1
    """).strip())
print(textwrap.indent("a\n\nb\n", "> "), end="")
print(textwrap.indent("a\n\nb\n", "> ", lambda line: True), end="")
print(textwrap.fill("- item one that is long enough to wrap", 20, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("averyveryverylongwordthatdoesnotfit here", 10))
print(textwrap.wrap("averyveryverylongword here", 10, break_long_words=False))
