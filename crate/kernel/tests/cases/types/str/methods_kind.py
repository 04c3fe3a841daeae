for s in ("abc", "abc1", "123", "½", "²", "١٢", "一", "", " ", "\t\n", "a b", "_x", "class", "1a", "é", "Ⅷ", "a\n", "\u00a0", "x²", "नमस्ते"):
    print(ascii(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii())
