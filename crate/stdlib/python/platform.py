"""What this runs on."""

import sys as _sys

__all__ = ["system", "machine", "node", "release", "version", "processor", "python_version",
           "python_version_tuple", "python_implementation", "platform", "architecture"]


def system():
    """The operating system's name."""
    return "Emscripten"


def machine():
    """The kind of machine."""
    return "wasm32"


def node():
    """The machine's name on the network: there is none."""
    return ""


def release():
    """The system's release: there is none."""
    return ""


def version():
    """The system's version: there is none."""
    return ""


def processor():
    """The processor's name: a page is not told."""
    return ""


def architecture(executable=None, bits="", linkage=""):
    """Bits of an address, and the linkage."""
    return "32bit", ""


def python_version():
    """The language's version."""
    return ".".join([str(part) for part in _sys.version_info[:3]])


def python_version_tuple():
    """The language's version, in parts."""
    return tuple([str(part) for part in _sys.version_info[:3]])


def python_implementation():
    """The interpreter's name."""
    return "Threadbook"


def platform(aliased=False, terse=False):
    """System and machine."""
    return "Emscripten-wasm32"
