"""Parts of paths; what is not here is native."""

curdir = "."
pardir = ".."
extsep = "."
altsep = None
pathsep = ":"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"


def isabs(s):
    """Whether a path begins at the root."""
    return _text(s).startswith("/")


def _text(path):
    import os
    return os.fspath(path)


def commonprefix(m):
    """The longest text that all begin with."""
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest path that all begin with."""
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({path[:1] == "/" for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split = [[part for part in path.split("/") if part and part != "."] for path in paths]
    return ("/" if paths[0][:1] == "/" else "") + "/".join(commonprefix(split))


def expanduser(path):
    """A path with `~` replaced."""
    path = _text(path)
    if path == "~" or path.startswith("~/"):
        return "/home/threadbook" + path[1:]
    return path


def expandvars(path):
    """A path with `$NAME` replaced."""
    from string import Template
    import os
    return Template(_text(path)).safe_substitute(os.environ)


def realpath(filename, *, strict=False):
    """A path from the root."""
    return abspath(filename)


def relpath(path, start=None):
    """A path as seen from a folder."""
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    start = [part for part in abspath("." if start is None else _text(start)).split("/") if part]
    target = [part for part in abspath(path).split("/") if part]
    common = len(commonprefix([start, target]))
    return "/".join([".."] * (len(start) - common) + target[common:]) or "."


def normcase(s):
    """The path itself."""
    return _text(s)


def splitdrive(p):
    """No drive, and the path."""
    return "", _text(p)


def lexists(path):
    """Whether there is such a file or folder."""
    return exists(path)


def islink(path):
    """Whether it is a link: there are none."""
    return False


def ismount(path):
    """Whether it is a mount point: there is the root."""
    return abspath(path) == "/"


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    for each in (f1, f2):
        if not exists(each):
            raise FileNotFoundError(2, "No such file or directory", _text(each))
    return abspath(f1) == abspath(f2)


def getmtime(filename):
    """Not known here."""
    raise NotImplementedError("os.path.getmtime() is not available here: the times of files are not kept")


getatime = getctime = getmtime
