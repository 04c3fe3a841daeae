class A:
    def m(self): pass
super(A).m()
