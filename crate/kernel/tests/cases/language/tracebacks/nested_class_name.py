class Outer:
    class Inner(Exception): pass
    def m(self):
        raise self.Inner("x")
Outer().m()
