# %%
class Proxy:
    def __getattr__(self, name): return lambda *a, **k: 'fake'
    def __repr__(self): return 'Proxy'
Proxy()
