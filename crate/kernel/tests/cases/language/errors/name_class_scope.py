class A:
    x = 1
    def m(self):
        return x
A().m()
