class D:
    def __init__(self):
        object.__setattr__(self, "log", [])
    def __getattr__(self, name):
        if name.startswith("dyn_"): return name[4:]
        raise AttributeError(f"no {name}")
    def __setattr__(self, name, v):
        self.log.append(("set", name, v))
        super().__setattr__(name, v)
    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)
d = D()
d.x = 1
d.x += 1
del d.x
print(d.dyn_hi, d.log, hasattr(d, "nope"), getattr(d, "nope", 0))
try:
    d.nope
except AttributeError as e:
    print(e)
class G:
    def __init__(self): self.v = 1
    def __getattribute__(self, name):
        if name == "secret": return "found"
        return object.__getattribute__(self, name)
print(G().v, G().secret, hasattr(G(), "w"))
class Frozen:
    def __setattr__(self, n, v): raise AttributeError(f"can't set {n}")
try:
    Frozen().x = 1
except AttributeError as e:
    print(e)
class Record(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
r = Record(a=1)
r.b = 2
print(r.a, r, r.b)
try:
    r.zzz
except KeyError as e:
    print(repr(e))
