import re

print(re.findall(rb"\w+", b"ab cd"), re.search(b"(b)(c)", b"abcd").groups(), re.sub(b"a", b"x", b"banana"))
print(re.split(rb",", b"a,b"), re.compile(b"a\x00b").search(b"za\x00b"))
print(re.match(rb"\xff+", b"\xff\xff").span(), re.escape(b"a.b"))
