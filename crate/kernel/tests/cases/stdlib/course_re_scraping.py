import re
html = '''<ul>
<li><a href="/a.html" title="First">One</a></li>
<li><a title='Second' href='/b.html?x=1&amp;y=2'>Two &amp; a half</a></li>
<li>no link 3,14 EUR, 12.50 USD, -7</li>
</ul>'''
link = re.compile(r'''<a\s[^>]*?href=(["'])(?P<url>.*?)\1[^>]*>(?P<text>.*?)</a>''')
for m in link.finditer(html):
    print(m.span(), m["url"], m.group("text"), m.lastgroup, m.lastindex)
print(link.findall(html))
print(re.split(r"</?li>\s*", html))
print(re.findall(r"-?\d+(?:[.,]\d+)?", html))
print(re.sub(r"<[^>]+>", "", html).split())
print(re.subn(r"(?i)ONE|two", "*", html)[1])
print(re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", "ada.l+x@uni-b.example.org"))
print([bool(re.fullmatch(r"(?=.*\d)(?=.*[A-Z]).{6,}", p)) for p in ("abc", "Abcdef1", "ABC123")])
print(re.escape("a.b*c [x]"), re.search(re.escape("a.b"), "xa.by").start())
print(re.sub(r"(?P<d>\d\d)\.(?P<m>\d\d)\.(\d{4})", r"\3-\g<m>-\g<d>", "01.02.2024, 31.12.1999"))
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)?b", "b").groups("none"))
print(re.split(r"([,;])\s*", "a, b;c,d", maxsplit=2))
m = re.search(r"(\w+) (\w+)", "hello big world")
print(m.expand(r"\2 \1"), m.string[m.end():], m.re.pattern, m.regs)
for bad in ("(", "[a", "a**", "(?P<x>a)(?P<x>b)", r"\1", "(?z)", "a{2,1}", "*a"):
    try:
        re.compile(bad)
    except re.error as e:
        print(repr(bad), e, e.pos)
