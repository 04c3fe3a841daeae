class D:
    def __get__(self, o, t): raise AttributeError("descriptor says no")
class A: x = D()
A().x
