"""Files and folders with names that nobody else has, below `tmp`."""

import io as _io
import os as _os
import secrets as _secrets

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkdtemp", "mkstemp",
           "gettempdir", "gettempprefix", "mktemp"]

tempdir = "tmp"


def gettempdir():
    """The folder of temporary files."""
    return tempdir


def gettempprefix():
    """What their names begin with."""
    return "tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    """A name that no file has."""
    while True:
        path = _os.path.join(dir or gettempdir(), prefix + _secrets.token_hex(4) + suffix)
        if not _os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder."""
    path = mktemp(suffix or "", prefix or "tmp", dir)
    _os.makedirs(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Not available: there are no file descriptors."""
    raise NotImplementedError("tempfile.mkstemp() is not available here; use NamedTemporaryFile")


class TemporaryDirectory:
    """A folder that goes at the end of the block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        self.cleanup()

    def cleanup(self):
        """Removes the folder."""
        import shutil
        shutil.rmtree(self.name, ignore_errors=True)


class _NamedFile:
    """A file in memory that is written under its name whenever it is flushed or closed."""

    def __init__(self, mode, encoding, name, delete):
        self.name = name
        self.mode = mode
        self.delete = delete
        self._binary = "b" in mode
        self._encoding = encoding or "utf-8"
        self._buffer = _io.BytesIO() if self._binary else _io.StringIO()
        self.flush()

    def __getattr__(self, name):
        return getattr(self._buffer, name)

    def flush(self):
        """Writes the file."""
        content = self._buffer.getvalue()
        with open(self.name, "wb") as f:
            f.write(content if self._binary else content.encode(self._encoding))

    def close(self):
        """Writes the file, or removes it."""
        if self._buffer.closed:
            return
        if self.delete:
            if _os.path.exists(self.name):
                _os.remove(self.name)
        else:
            self.flush()
        self._buffer.close()

    @property
    def closed(self):
        return self._buffer.closed

    def __iter__(self):
        return iter(self._buffer)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    """A file that goes when it is closed."""
    return _NamedFile(mode, encoding, mktemp(suffix or "", prefix or "tmp", dir), delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file in memory."""
    return _io.BytesIO() if "b" in mode else _io.StringIO()


def SpooledTemporaryFile(max_size=0, mode="w+b", *args, **kwargs):
    """A file in memory."""
    return TemporaryFile(mode)
