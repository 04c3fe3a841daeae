s = "naïve €"
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    print(errors, s.encode("ascii", errors))
print(s.encode(), s.encode("utf-8"), s.encode("utf-16-le"), s.encode("latin-1", "replace"), "abc".encode(encoding="ascii", errors="strict"))
for encoding in ("ascii", "latin-1", "utf8", "UTF-8", "cp1252", "utf-16", "nope"):
    try:
        data = s.encode(encoding)
        print(encoding, data, data.decode(encoding) == s)
    except (UnicodeEncodeError, LookupError) as error:
        print(encoding, type(error).__name__, error)
try:
    s.encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, error.start, error.end, error.reason, error.object == s)
try:
    b"ab\xff\xfe".decode("utf-8")
except UnicodeDecodeError as error:
    print(error.encoding, error.start, error.end, error.reason, error.object, error)
for errors in ("ignore", "replace", "backslashreplace"):
    print(b"a\xffb\xc3".decode("utf-8", errors))
