import sys, io

print(sys.stdout.writable() if hasattr(sys.stdout, "writable") else True, sys.getsizeof([]) < sys.getsizeof([1, 2, 3]), sys.getsizeof("a" * 1000) - sys.getsizeof(""), sys.getsizeof(2**1000) > sys.getsizeof(1))
sys.stderr.write("not in stdout\n")
print("error", file=sys.stderr)
saved, sys.stderr = sys.stderr, io.StringIO()
print("caught", file=sys.stderr)
text = sys.stderr.getvalue()
sys.stderr = saved
print(repr(text), sys.exc_info() == (None, None, None), sys.hexversion >= 0x03080000, sys.version_info.major, sys.float_info.max > 1e308, sys.maxsize == 2**63 - 1)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
print(sys.intern("abc") == "abc", sys.get_int_max_str_digits(), sys.getdefaultencoding(), isinstance(sys.modules, dict), isinstance(sys.path, list))
