class A:
    def __eq__(self, o): return o.v == 1
[A()].index(5)
