print(type(5), type("a").__name__, type([]) is list, type(type), isinstance(5, object))
print(callable(print), callable(5), hasattr("a", "upper"), getattr([1], "append")(2))
print(id(None) == id(None), type(lambda: 0).__name__, type(print).__name__, type(None).__name__, type(...).__name__, type(NotImplemented).__name__)
def f(a, *, b): "doc"
print(f.__name__, f.__doc__, f.__code__.co_varnames[:2], f.__code__.co_kwonlyargcount)
print(print.__name__, len.__name__, [].append.__name__, int.__name__, "".join.__name__)
print(type(f), type(int), type(f.__code__).__name__, type({}.keys()).__name__, type(iter([])).__name__, type(iter({})).__name__, type(range(1)).__name__, type(iter(range(1))).__name__, type(zip()).__name__)
import math
print(type(math).__name__, math.__name__, repr(math).startswith("<module 'math'"))
print(repr(len), repr(int), repr(type), repr(ValueError), repr(None), repr(...))
print(repr(f).startswith("<function f at 0x"), repr([].append).startswith("<built-in method append of list object at 0x"))
class A:
    def m(self): pass
print(repr(A), repr(A.m).startswith("<function A.m at 0x"), repr(A().m).startswith("<bound method A.m of <__main__.A object at 0x"), repr(A()).startswith("<__main__.A object at 0x"))
print(repr(x for x in []).startswith("<generator object <genexpr> at 0x"))
