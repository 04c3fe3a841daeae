from dask import delayed

class Model:
    def __init__(self, k):
        self.k = k

    def predict(self, x):
        return self.k * x

m = Model(3)
print(delayed(m.predict)(4).compute())
print(delayed(m).predict(5).compute())
d = delayed(Model)(2)
print(d.predict(delayed(6)).compute(), d.k.compute())
print(delayed([3, 1]).copy().compute(), delayed('-'.join)(['a', 'b']).compute())
