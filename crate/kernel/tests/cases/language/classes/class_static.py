class A:
    count = 0
    def __init__(self): type(self).count += 1
    @classmethod
    def total(cls): return cls.__name__, cls.count
    @classmethod
    def from_text(cls, text):
        obj = cls()
        obj.text = text
        return obj
    @staticmethod
    def add(a, b): return a + b
    @staticmethod
    def _priv(): return "p"
    use = _priv()
class B(A): pass
A(); B(); B()
print(A.total(), B.total(), B.from_text("t").text, A.add(1, 2), A().add(3, 4), A.use)
f = A.total
print(f())
class C:
    @classmethod
    @property
    def both(cls): return cls.__name__
print(C.both)
