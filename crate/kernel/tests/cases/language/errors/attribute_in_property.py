class A:
    @property
    def total(self):
        return self.itms
A().total
