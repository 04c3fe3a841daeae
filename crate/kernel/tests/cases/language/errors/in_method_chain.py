class B:
    def a(self): return self
    def b(self): return None
B().a().b().a()
