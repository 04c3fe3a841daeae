for s in ("hello world", "HELLO", "they're bill's friends", "ǆ ﬁ ß", "İstanbul", "ΑΣ ΣΑΣ", "123abc", "éCOLE", "ÿ", "x-y z_w", "ŉ", ""):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.istitle(), s.isupper(), s.islower())
print("Straße".casefold() == "STRASSE".casefold(), "A1".isupper(), "1".isupper(), "1".islower(), "Hello World".istitle(), "Hello world".istitle())
