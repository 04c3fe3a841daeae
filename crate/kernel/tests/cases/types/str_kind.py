def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: [s.isalpha() for s in ['abc', '', 'a1', 'é', '日本', 'a b', 'Ⅷ', 'ⓐ', '\u0301', 'हिन्दी', 'ß']],
    lambda: [s.isdigit() for s in ['123', '', '12a', '²', '١', '½', '①', '一']],
    lambda: [s.isdecimal() for s in ['123', '', '²', '١', '½', '\U0001d7d8']],
    lambda: [s.isnumeric() for s in ['123', '', '²', '½', 'Ⅷ', '一', '三', 'a']],
    lambda: [s.isalnum() for s in ['a1', '', 'a b', '½', 'é²', '_']],
    lambda: [s.isspace() for s in [' ', '', '\t\n', '\x1c', '\xa0', '\u200b', 'a', '\u3000']],
    lambda: [s.islower() for s in ['abc', '', 'aBc', 'a1', '1', 'ß', 'ª', 'ǅ']],
    lambda: [s.isupper() for s in ['ABC', '', 'ABc', 'A1', '1', 'Ⅷ', 'ẞ', 'ǅ']],
    lambda: [s.istitle() for s in ['Hello World', '', 'hello', 'HELLO', 'Hello world', 'A', '1A', 'ǅx', "They're", 'A1B']],
    lambda: [s.isascii() for s in ['abc', '', 'é', '\x7f', '\x80']],
    lambda: [s.isprintable() for s in ['abc', '', '\n', '\x7f', 'é', '\xa0', '\u200b', '\u0301', '日', '\U0001f600', '\ue000', '\xad', ' ', '\u2028']],
    lambda: [s.isidentifier() for s in ['abc', '', '1a', '_', 'a-b', 'é', 'class', 'x1', '日本', 'a b', '²']],
)
