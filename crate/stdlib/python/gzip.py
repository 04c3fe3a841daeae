"""Compressed files."""

import io as _io
import zlib as _zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

_open = _io.open


class BadGzipFile(OSError):
    """What is no gzip file."""


def compress(data, compresslevel=9, *, mtime=None):
    """Bytes as a gzip file has them."""
    return _zlib.compress(data, compresslevel, 31)


def decompress(data):
    """The bytes in a gzip file's content."""
    if not data:
        return b""
    if data[:2] != b"\x1f\x8b":
        raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
    try:
        return _zlib.decompress(data, 31)
    except _zlib.error as error:
        if "truncated" in str(error):
            raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None
        raise


class _Writer(_io.BytesIO):
    """Bytes that are compressed to a file when it is closed."""

    def __init__(self, filename, level, append):
        super().__init__()
        self.name = filename
        self._level = level
        self._append = append

    def close(self):
        if not self.closed:
            with _open(self.name, "ab" if self._append else "wb") as f:
                f.write(compress(self.getvalue(), self._level))
            super().close()

    def __exit__(self, *exc_info):
        self.close()


class _TextWriter(_io.StringIO):
    """Text that is compressed to a file when it is closed."""

    def __init__(self, filename, level, append, encoding):
        super().__init__()
        self._bytes = _Writer(filename, level, append)
        self._encoding = encoding or "utf-8"

    def close(self):
        if not self.closed:
            self._bytes.write(self.getvalue().encode(self._encoding))
            self._bytes.close()
            super().close()

    def __exit__(self, *exc_info):
        self.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """Opens a compressed file."""
    kind = mode.replace("t", "").replace("b", "")
    if kind not in ("r", "w", "a", "x"):
        raise ValueError(f"Invalid mode: {mode!r}")
    text = "t" in mode
    if kind == "r":
        with _open(filename, "rb") as f:
            content = decompress(f.read())
        if text:
            return _io.StringIO(content.decode(encoding or "utf-8", errors or "strict"))
        return _io.BytesIO(content)
    if text:
        return _TextWriter(filename, compresslevel, kind == "a", encoding)
    return _Writer(filename, compresslevel, kind == "a")


def GzipFile(filename=None, mode="rb", compresslevel=9, fileobj=None, mtime=None):
    """Opens a compressed file in binary mode."""
    if fileobj is not None:
        if "r" not in mode:
            raise NotImplementedError("GzipFile() can't write to a file object here; use gzip.compress()")
        return _io.BytesIO(decompress(fileobj.read()))
    return open(filename, mode, compresslevel)
