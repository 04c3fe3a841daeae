def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ('Hello World'.upper(), 'Hello World'.lower(), 'hello world'.title(), 'hELLO wORLD'.capitalize(), 'Hello'.swapcase(), 'straße'.upper(), 'ÄÖÜ'.lower(), 'Straße'.casefold()),
    lambda: ("they're bill's friends".title(), 'a1b2 c3'.title(), 'x-ray_tube'.title(), 'ǆ'.title(), 'ǆ'.upper(), 'ﬁn'.title(), 'ﬁn'.upper(), 'ﬁn'.capitalize(), 'ßa'.title(), 'ß'.capitalize()),
    lambda: ('ΑΣ'.lower(), 'ΑΣ Β'.lower(), 'Σ'.lower(), 'ΟΔΥΣΣΕΥΣ'.title(), 'ΣΑΣ'.swapcase(), 'ΑΣ'.capitalize(), 'ς'.casefold(), 'ſ'.casefold(), 'ŉ'.title(), 'İ'.lower(), 'ı'.upper()),
    lambda: ('ﬀ'.casefold(), 'ẞ'.casefold(), 'µ'.casefold(), 'ᾳ'.title(), 'ᾳ'.upper(), 'ᾀx'.title(), 'ა'.title(), 'ა'.upper(), 'Ꭰ'.casefold(), 'ꭰ'.casefold()),
    lambda: (''.upper(), ''.title(), ''.capitalize(), '123'.upper(), 'éa'.capitalize()),
    lambda: 'a'.upper(1),
    lambda: 'a'.title(x=1),
    lambda: (str.upper('abc'), str.title('ab cd')),
    lambda: str.upper(1),
    lambda: str.upper(),
)
