class D:
    def __set_name__(self, o, n): raise ValueError("bad name")
class A:
    x = D()
