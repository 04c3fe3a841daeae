import string
import textwrap
from string import Formatter, Template
text = """  The quick brown fox jumps over the lazy dog. It was not amused;
  nevertheless, it carried on sleeping in the mid-afternoon sun.

  A second paragraph follows."""
print(textwrap.fill(text, 30))
print(textwrap.wrap(textwrap.dedent(text), width=40, initial_indent="* ", subsequent_indent="  ", max_lines=3, placeholder=" [...]"))
print(textwrap.shorten(text, 40), textwrap.shorten("word", 2, placeholder="."), sep="|")
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "+", lambda line: True))
print(textwrap.dedent("""
    def f():
        return 1
      # less
    """))
print(textwrap.wrap("supercalifragilistic expiali-docious", 10), textwrap.wrap("a long-winded well-known", 8, break_on_hyphens=False), textwrap.wrap("supercali", 5, break_long_words=False))
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, sep="\n")
print(string.capwords("hello wORLD  again"), "ab".translate(str.maketrans("ab", "xy", "c")), "it's".title())
t = Template("$who owes ${amount}$$ to $who")
print(t.substitute(who="Ada", amount=5), t.safe_substitute(who="Bob"), Template("$a.b ${a}b").substitute(a=1))
for bad in (lambda: t.substitute(who="x"), lambda: Template("$ x").substitute(), lambda: textwrap.wrap("x", 0), lambda: "{}".format(), lambda: "{a}".format(1),
            lambda: "{0.x}".format(1), lambda: f"{1:z}", lambda: "%d" % "a", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "{!z}".format(1), lambda: "%(a)d" % {"b": 1},
            lambda: "{:d}".format(1.5), lambda: "{".format(), lambda: format("a", "d"), lambda: "{:,s}".format("a"), lambda: "%q" % 1, lambda: "{0} {}".format(1, 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
rows = [("apple", 1.5, 3), ("kiwi", 0.25, 12), ("melon", 12, 1)]
head = f"{'item':<10}|{'price':>8}|{'n':^5}"
print(head, "-" * len(head), sep="\n")
for name, price, n in rows:
    print(f"{name:<10}|{price:>8.2f}|{n:^5}")
print(f"{sum(p * n for _, p, n in rows):=^20.1f}")
w, p = 12, 3
print(f"{3.14159:{w}.{p}f}|{'x':>{w}}|{w!r:>4}|{w=}|{w + 1 = :>5}|{'a' 'b'!r}|{{}}|{1e10:,.0f}|{-7:05d}|{0.5:%}|{255:#06x}|{1234.5:_}|{5:b}|{97:c}")
print("{0} {1} {0}".format("a", "b"), "{x[k]} {y.real}".format(x={"k": 1}, y=3), "{:>{}}".format("r", 5), list(Formatter().parse("a{b!r:c}d")))
print("%-10s|%5d|%05.1f|%+d|%x|%o|%e|%g|%c|%%|%10.3s|%r" % ("ab", 42, 3.14159, 5, 255, 8, 12345.678, 0.0001, "z", "abcdef", "q"))
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "x".join("abc"), "abc".center(9, "*"), "7".zfill(3), "aXbX".replace("X", "-", 1))
print("Straße".casefold(), "ß".upper(), "ǆ".title(), "İ".lower() == "i̇", "a\tb".expandtabs(4), "abcabc".count("bc"), "abc".find("z"), "Hello".swapcase(), "x1".isalnum(), "²".isdigit(), "½".isnumeric())
