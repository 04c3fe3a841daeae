"""Random numbers that nobody can guess."""

import os as _os

__all__ = ["choice", "randbelow", "randbits", "token_bytes", "token_hex", "token_urlsafe", "compare_digest"]

DEFAULT_ENTROPY = 32


def token_bytes(nbytes=None):
    """Random bytes."""
    return _os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random bytes as hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes as text for an address."""
    import base64
    return base64.urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")


def randbits(k):
    """A random int of k bits."""
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    size = (k + 7) // 8
    return int.from_bytes(_os.urandom(size), "big") >> (size * 8 - k)


def randbelow(exclusive_upper_bound):
    """A random int from 0 on, below the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    k = exclusive_upper_bound.bit_length()
    while True:
        value = randbits(k)
        if value < exclusive_upper_bound:
            return value


def choice(seq):
    """A random item."""
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[randbelow(len(seq))]


def compare_digest(a, b):
    """Whether two texts are equal, in a time that does not tell where they differ."""
    if type(a) is not type(b):
        raise TypeError(f"unsupported operand types(s) or combination of types: '{type(a).__name__}' and"
                        f" '{type(b).__name__}'")
    if isinstance(a, str):
        a, b = a.encode(), b.encode()
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return different == 0
