# %%
class B:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {'text/html': '<i>i</i>', 'text/plain': 'plain here'}
    def __repr__(self): return 'B'
B()
# %%
class C:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {'text/html': '<i>c</i>'}, {'text/html': {'isolated': True}}
    def __repr__(self): return 'C'
C()
