"""Names that match patterns of `*`, `?` and `[…]`."""

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pat):
    """The pattern as a regular expression."""
    found = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not found or found[-1] != ".*":
                found.append(".*")
        elif c == "?":
            found.append(".")
        elif c == "[":
            j = i
            if j < n and pat[j] == "!":
                j += 1
            if j < n and pat[j] == "]":
                j += 1
            while j < n and pat[j] != "]":
                j += 1
            if j >= n:
                found.append("\\[")
            else:
                inside = pat[i:j].replace("\\", "\\\\")
                i = j + 1
                if inside[0] == "!":
                    inside = "^" + inside[1:]
                elif inside[0] in ("^", "["):
                    inside = "\\" + inside
                found.append(f"[{inside}]")
        else:
            import re
            found.append(re.escape(c))
    return r"(?s:%s)\Z" % "".join(found)


def fnmatchcase(name, pat):
    """Whether a name matches."""
    import re
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat):
    """Whether a name matches."""
    return fnmatchcase(name, pat)


def filter(names, pat):
    """The names that match."""
    import re
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]
