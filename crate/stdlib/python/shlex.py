"""Words of a command line."""

__all__ = ["split", "quote", "join"]


def split(s, comments=False, posix=True):
    """The words of a line as a shell splits it."""
    if s is None:
        raise ValueError("s argument must not be None")
    if not posix:
        raise NotImplementedError("shlex.split(posix=False) is not available here")
    words, word, started, at = [], "", False, 0
    while at < len(s):
        c = s[at]
        if c.isspace():
            if started:
                words.append(word)
            word, started = "", False
        elif c == "#" and comments and not started:
            end = s.find("\n", at)
            at = len(s) if end < 0 else end
        elif c == "\\":
            at += 1
            if at >= len(s):
                raise ValueError("No escaped character")
            word += s[at]
            started = True
        elif c == "'":
            end = s.find("'", at + 1)
            if end < 0:
                raise ValueError("No closing quotation")
            word += s[at + 1:end]
            started, at = True, end
        elif c == '"':
            at += 1
            while at < len(s) and s[at] != '"':
                if s[at] == "\\" and at + 1 < len(s) and s[at + 1] in '"\\':
                    at += 1
                word += s[at]
                at += 1
            if at >= len(s):
                raise ValueError("No closing quotation")
            started = True
        else:
            word += c
            started = True
        at += 1
    if started:
        words.append(word)
    return words


def quote(s):
    """A text as one word."""
    import re
    if not s:
        return "''"
    if re.search(r"[^\w@%+=:,./-]", s, re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """A line of these words."""
    return " ".join(quote(arg) for arg in split_command)
