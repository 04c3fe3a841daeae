"""The notebook's files and folders; what is not here is native."""


class _Environ(dict):
    """The environment: empty, and its own."""

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


environ = _Environ()


def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def putenv(key, value):
    """Sets a variable of the environment."""
    environ[key] = value


def fspath(path):
    """A path as text."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    return method(path)


class PathLike:
    """What has `__fspath__`."""

    def __fspath__(self):
        raise NotImplementedError


def walk(top, topdown=True, onerror=None, followlinks=False):
    """`(folder, its folders, its files)` for a folder and all below it."""
    top = fspath(top)
    if not path.isdir(top):
        return
    folders, files = [], []
    for name in listdir(top):
        (folders if path.isdir(path.join(top, name)) else files).append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


class DirEntry:
    """A file or folder in a folder."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def close(self):
        pass


def scandir(folder="."):
    """What is in a folder."""
    return _Scan(fspath(folder))


class stat_result:
    """What is known of a file: its size."""

    def __init__(self, mode, size):
        self.st_mode = mode
        self.st_size = size

    def __repr__(self):
        return f"os.stat_result(st_mode={self.st_mode}, st_size={self.st_size})"


def stat(file, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file."""
    file = fspath(file)
    if path.isfile(file):
        return stat_result(0o100644, path.getsize(file))
    if path.isdir(file):
        return stat_result(0o40755, 0)
    raise FileNotFoundError(2, "No such file or directory", file)


lstat = stat


def access(file, mode, **options):
    """Whether a file may be used: all may."""
    return path.exists(file)


F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


def renames(old, new):
    """Renames a file, and makes the folders that it needs."""
    folder = path.dirname(new)
    if folder:
        makedirs(folder, exist_ok=True)
    rename(old, new)


def removedirs(name):
    """Removes an empty folder, and those above it that are empty then."""
    rmdir(name)
    folder = path.dirname(name)
    while folder and not listdir(folder):
        rmdir(folder)
        folder = path.dirname(folder)


class terminal_size(tuple):
    """How many columns and lines a terminal has."""

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __new__(cls, sizes):
        return tuple.__new__(cls, sizes)

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def get_terminal_size(fd=0):
    """The width and height that a terminal would have."""
    return terminal_size((80, 24))


def chdir(folder):
    """Not available: relative paths begin at the notebook's folder."""
    raise NotImplementedError("os.chdir() is not available here: relative paths begin at the notebook's folder")


def system(command):
    """Not available: there are no programs."""
    raise NotImplementedError("os.system() is not available here: there are no programs to run")
