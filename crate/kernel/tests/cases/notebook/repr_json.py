# %%
class J:
    def _repr_json_(self): return {'a': [1, None, True]}
    def __repr__(self): return 'J'
J()
