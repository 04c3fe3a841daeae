def free(self): return "free"
class A: pass
a = A()
import types
a.bound = types.MethodType(free, a)
print(a.bound())
