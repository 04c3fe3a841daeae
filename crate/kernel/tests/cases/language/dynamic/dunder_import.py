m = __import__("math")
print(m.sqrt(4))
import sys
print(sys.version_info >= (3, 11), sys.version_info[0])
print(__name__, __name__ == "__main__", type(__builtins__).__name__ in ("module", "dict"))
import builtins
print(builtins.len is len)
builtins.custom = "from builtins"
print(custom)
del builtins.custom
len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))
