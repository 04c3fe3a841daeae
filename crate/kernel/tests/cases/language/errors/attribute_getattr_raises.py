class A:
    def __getattr__(self, n):
        raise AttributeError(f"nothing called {n}")
A().foo
