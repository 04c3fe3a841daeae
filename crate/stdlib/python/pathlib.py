"""Paths as objects."""

import os as _os

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath"]


def _match_name(name, pattern):
    """Whether a name matches a pattern of `*`, `?` and `[…]`."""
    import fnmatch
    return fnmatch.fnmatchcase(name, pattern)


class PurePath:
    """A path, without looking at any file."""

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
            elif isinstance(arg, str):
                texts.append(arg)
            else:
                path = _os.fspath(arg)
                if not isinstance(path, str):
                    raise TypeError("argument should be a str object or an os.PathLike object returning str, not"
                                    f" {type(path)!r}")
                texts.append(path)
        root, parts = "", []
        for text in texts:
            if text.startswith("/"):
                root, parts = "//" if text.startswith("//") and not text.startswith("///") else "/", []
            parts += [part for part in text.split("/") if part and part != "."]
        self._root = root
        self._tail = parts
        return self

    def __init__(self, *args):
        pass

    def _make(self, root, tail):
        made = object.__new__(type(self))
        made._root = root
        made._tail = tail
        return made

    def __str__(self):
        return self._root + "/".join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def as_posix(self):
        """The path with slashes."""
        return str(self)

    def as_uri(self):
        """The path as an address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + str(self)

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._tail)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._make(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        """Whether the path begins at the root."""
        return bool(self._root)

    def is_reserved(self):
        return False

    def joinpath(self, *args):
        """The path with others behind it."""
        return type(self)(self, *args)

    def with_name(self, name):
        """The path with another last name."""
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % name)
        return self._make(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another last name but the same suffix."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % suffix)
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self._make(self._root, self._tail[:-1] + [self.stem + suffix])

    def relative_to(self, *other):
        """The path as seen from another."""
        base = type(self)(*other)
        if base._root != self._root or self._tail[:len(base._tail)] != base._tail:
            raise ValueError("%r is not in the subpath of %r OR one path is relative and the other is absolute."
                             % (str(self), str(base)))
        return self._make("", self._tail[len(base._tail):])

    def is_relative_to(self, *other):
        """Whether the path is below another."""
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def match(self, path_pattern):
        """Whether the end of the path matches a pattern."""
        pattern = type(self)(path_pattern)
        if not pattern.parts:
            raise ValueError("empty pattern")
        own, wanted = self.parts, pattern.parts
        if len(wanted) > len(own) or pattern._root and len(wanted) != len(own):
            return False
        return all([_match_name(a, b) for a, b in zip(reversed(own), reversed(wanted))])

    def __reduce__(self):
        return self.__class__, (str(self),)


class _Parents:
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple([self[k] for k in range(*i.indices(len(self)))])
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError(i)
        path = self._path
        return path._make(path._root, path._tail[:len(path._tail) - i - 1])

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePosixPath(PurePath):
    """A path with slashes."""


class PureWindowsPath(PurePath):
    """A path with backslashes: not available here."""

    def __new__(cls, *args):
        raise NotImplementedError("pathlib.PureWindowsPath is not available here; use PurePosixPath")


class Path(PurePath):
    """A path to one of the notebook's files."""

    @classmethod
    def cwd(cls):
        """The folder that relative paths begin at."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """The folder of the notebook."""
        return cls(_os.path.expanduser("~"))

    def exists(self):
        """Whether there is such a file or folder."""
        return _os.path.exists(str(self))

    def is_file(self):
        """Whether it is a file."""
        return _os.path.isfile(str(self))

    def is_dir(self):
        """Whether it is a folder."""
        return _os.path.isdir(str(self))

    def is_symlink(self):
        return False

    def stat(self):
        """Size and times, as far as they are known."""
        return _os.stat(str(self))

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file."""
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        """The whole file as text."""
        with self.open("r", encoding=encoding, errors=errors) as f:
            return f.read()

    def read_bytes(self):
        """The whole file."""
        with self.open("rb") as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Makes a file of a text."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        """Makes a file of bytes."""
        with self.open("wb") as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file unless there is one."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            return
        self.open("a").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a folder."""
        _os.makedirs(str(self), exist_ok=exist_ok) if parents else _os.mkdir(str(self)) if not (
            exist_ok and self.is_dir()) else None

    def rmdir(self):
        """Removes an empty folder."""
        _os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        """Removes the file."""
        try:
            _os.remove(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Gives the file another name."""
        _os.rename(str(self), str(target))
        return type(self)(target)

    def replace(self, target):
        """Gives the file another name, in the place of a file that has it."""
        _os.replace(str(self), str(target))
        return type(self)(target)

    def iterdir(self):
        """What is in the folder."""
        for name in _os.listdir(str(self)):
            yield self / name

    def glob(self, pattern):
        """The files and folders below that match a pattern."""
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self._glob([part for part in pattern.split("/") if part and part != "."])

    def rglob(self, pattern):
        """The files and folders at any depth below that match a pattern."""
        yield from self._glob(["**"] + [part for part in pattern.split("/") if part and part != "."])

    def _glob(self, parts):
        if not parts:
            yield self
            return
        first, rest = parts[0], parts[1:]
        if first == "**":
            seen = set()
            for folder in self._folders():
                for found in folder._glob(rest) if rest else [folder]:
                    if found not in seen:
                        seen.add(found)
                        yield found
            return
        if not self.is_dir():
            return
        for child in sorted(self.iterdir()):
            if _match_name(child.name, first) and (not rest or child.is_dir()):
                yield from child._glob(rest)

    def _folders(self):
        yield self
        if self.is_dir():
            for child in sorted(self.iterdir()):
                if child.is_dir():
                    yield from child._folders()

    def absolute(self):
        """The path from the root."""
        return self if self.is_absolute() else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root, without `..`."""
        if strict and not self.exists():
            raise FileNotFoundError(2, "No such file or directory", str(self))
        return type(self)(_os.path.normpath(str(self.absolute())))

    def expanduser(self):
        """The path with `~` replaced."""
        return type(self)(_os.path.expanduser(str(self)))

    def samefile(self, other_path):
        """Whether two paths lead to the same file."""
        return self.resolve() == type(self)(other_path).resolve()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class PosixPath(Path, PurePosixPath):
    """A path with slashes to one of the notebook's files."""
