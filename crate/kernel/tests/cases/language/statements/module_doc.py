"""The module's own text."""
import sys
import types

print(__doc__)
module = types.ModuleType("made", "Its text.")
sys.modules["made"] = module
module.value = 5
import made

print(made.value, made is module, "made" in sys.modules, "sys" in sys.modules, sys.modules["__main__"].__doc__)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as e:
    print(type(e).__name__, e)
del sys.modules["made"]
try:
    import made
except ImportError as e:
    print(type(e).__name__, e)
for text in ("__debug__ = 1", "del __debug__", "def f(__debug__): pass", "f(__debug__=1)", "x.__debug__ = 1"):
    try:
        compile(text, "f", "exec")
    except SyntaxError as e:
        print(text, "|", e.msg)
