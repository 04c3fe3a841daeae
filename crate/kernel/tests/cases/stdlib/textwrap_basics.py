import textwrap

text = "The quick brown fox jumped over the lazy dog, and then it went-home to its well-known den."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten("Hello   wonderful  world!", 12), textwrap.shorten("Hello world", 11), textwrap.shorten("Hello world", 10, placeholder="..."))
print(repr(textwrap.dedent("    a\n      b\n\n    c\n")), repr(textwrap.dedent("\ta\n\t b")), repr(textwrap.dedent("  a\n b")))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "- ", lambda line: True)))
print(textwrap.wrap("averyveryverylongword is here", 10), textwrap.wrap("averyverylong x", 5, break_long_words=False))
print(textwrap.wrap(""), textwrap.wrap("a\tb\nc  d", 50), textwrap.wrap("one two three four", 8, max_lines=2), textwrap.fill("x y", 1))
print(textwrap.wrap("a--b c - d", 3), textwrap.wrap("hello-world foo-bar", 8), textwrap.wrap("hello-world", 8, break_on_hyphens=False))
w = textwrap.TextWrapper(width=12, drop_whitespace=False)
print(w.wrap("aaa bbb ccc ddd"), textwrap.wrap("End. Next one.  Third", 80, fix_sentence_endings=True))
try:
    textwrap.wrap("a", 0)
except ValueError as error:
    print(error)

def usage():
    message = """\
        usage: tool
            --help
        """
    return textwrap.dedent(message)

print(usage())
