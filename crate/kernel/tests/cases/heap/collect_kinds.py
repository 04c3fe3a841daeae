import gc
gone = []
class Marked:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
def in_list():
    l = [Marked("list")]
    l.append(l)
def in_dict():
    d = {"m": Marked("dict")}
    d["d"] = d
def in_tuple():
    l = []
    t = (l, Marked("tuple"))
    l.append(t)
def in_closure():
    m = Marked("closure")
    def inner():
        return inner, m
def in_method():
    m = Marked("method")
    m.callback = m.__init__
def in_class():
    class Local:
        mark = Marked("class")
        def me(self):
            return Local
def in_generator():
    def gen(m):
        yield 1
        yield m
    m = Marked("generator")
    m.g = gen(m)
    next(m.g)
def in_set():
    m = Marked("set")
    m.s = {m, frozenset([m])}
def in_exception():
    m = Marked("exception")
    m.error = ValueError(m)
def in_iterator():
    l = [Marked("iterator")]
    l.append(iter(l))
def in_default():
    m = Marked("default")
    def f(m=m):
        return m
    m.f = f
def in_attribute():
    def f():
        pass
    f.me = f
    f.mark = Marked("attribute")
def in_property():
    class P:
        pass
    p = P()
    p.m = Marked("instance of subclass")
    p.p = p
def in_subclass():
    class Rows(list):
        pass
    r = Rows([Marked("list subclass")])
    r.append(r)
    r.r = r
for make in (in_list, in_dict, in_tuple, in_closure, in_method, in_class, in_generator, in_set, in_exception,
             in_iterator, in_default, in_attribute, in_property, in_subclass):
    make()
print(gone)
gc.collect()
print(sorted(gone))
