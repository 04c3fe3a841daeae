import sys

print([sys.getsizeof(x) for x in [0, 1, 2**30, 2**60, 2**100, -5, True, 1.5, 1j, None, "", "a", "é", "日", "😀", "a" * 100, b"", b"abc", (), (1,), [], {}, {"a": 1}, {1: 1}, set(), {1}, range(3)]])
print([sys.getsizeof({str(i): i for i in range(n)}) for n in [0, 1, 5, 6, 10, 11, 100, 1000]])
print([sys.getsizeof(set(range(n))) for n in [0, 4, 5, 20, 77, 1000]], [sys.getsizeof(list(range(n))) for n in [0, 1, 5, 10, 100]])
print(sys.maxsize, sys.byteorder, sys.getdefaultencoding(), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.version_info[:2], sys.version_info >= (3, 8))
print(sys.getrecursionlimit(), sys.maxunicode, type(sys.argv).__name__, "sys" in sys.modules or True)
