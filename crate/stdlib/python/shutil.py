"""Copying and moving the notebook's files."""

import os as _os

__all__ = ["copy", "copy2", "copyfile", "copyfileobj", "copytree", "move", "rmtree", "disk_usage", "which", "Error",
           "SameFileError", "get_terminal_size"]


class Error(OSError):
    """What can't be copied or moved."""


class SameFileError(Error):
    """Source and target are one file."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left of an open file."""
    while True:
        piece = fsrc.read(length or 1 << 20)
        if not piece:
            return
        fdst.write(piece)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file's content."""
    src, dst = _os.fspath(src), _os.fspath(dst)
    if _os.path.abspath(src) == _os.path.abspath(dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    if _os.path.isdir(src):
        raise IsADirectoryError(21, "Is a directory", src)
    with open(src, "rb") as f:
        content = f.read()
    with open(dst, "wb") as f:
        f.write(content)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file, also into a folder."""
    src, dst = _os.fspath(src), _os.fspath(dst)
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def _files_below(folder):
    for name in sorted(_os.listdir(folder)):
        path = _os.path.join(folder, name)
        if _os.path.isdir(path):
            yield from _files_below(path)
        else:
            yield path


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies a folder."""
    src, dst = _os.fspath(src), _os.fspath(dst)
    if not _os.path.isdir(src):
        raise FileNotFoundError(2, "No such file or directory", src)
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for folder, names, _ in list(_os.walk(src)):
        for name in names:
            _os.makedirs(_os.path.join(dst, _os.path.join(folder, name)[len(src):].lstrip("/")), exist_ok=True)
    for path in list(_files_below(src)):
        target = _os.path.join(dst, path[len(src):].lstrip("/"))
        copy_function(path, target)
    return dst


def move(src, dst, copy_function=copy2):
    """Moves a file or a folder."""
    src, dst = _os.fspath(src), _os.fspath(dst)
    target = dst
    if _os.path.isdir(dst):
        target = _os.path.join(dst, _os.path.basename(src.rstrip("/")))
        if _os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    if _os.path.isdir(src):
        copytree(src, target)
        rmtree(src)
    else:
        _os.rename(src, target)
    return target


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Removes a folder and all that is in it."""
    path = _os.fspath(path)
    if not _os.path.isdir(path):
        if ignore_errors:
            return
        raise FileNotFoundError(2, "No such file or directory", path)
    for each in list(_files_below(path)):
        _os.remove(each)
    _remove_folders(path)


def _remove_folders(folder):
    """Removes folders in which no file is left. Those that nobody made went with their last file."""
    if _os.path.isdir(folder):
        for name in _os.listdir(folder):
            _remove_folders(_os.path.join(folder, name))
        _os.rmdir(folder)


def disk_usage(path):
    """Not known to a page."""
    raise NotImplementedError("shutil.disk_usage() is not available here")


def which(cmd, mode=1, path=None):
    """The path of a program: there are none."""
    return None


def get_terminal_size(fallback=(80, 24)):
    """The width and height that a terminal would have: as the environment says, if it does."""
    found = []
    for name, other in zip(("COLUMNS", "LINES"), fallback):
        try:
            size = int(_os.environ[name])
        except (KeyError, ValueError):
            size = 0
        found.append(size if size > 0 else other)
    return _os.terminal_size(found)
