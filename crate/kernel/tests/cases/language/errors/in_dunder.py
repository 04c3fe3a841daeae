class V:
    def __add__(self, o): return self.x + o.x
V() + V()
