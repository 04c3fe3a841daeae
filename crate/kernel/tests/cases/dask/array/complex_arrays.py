# Complex numbers.
import dask.array as da
import numpy as np

a = np.array([1 + 2j, 3 - 1j, -2j, 4, 0.5 + 0.5j])
x = da.from_array(a, chunks=2)
for own, want in [(x.sum(), a.sum()), (x.mean(), a.mean()), (x.prod(), a.prod()), (abs(x), abs(a)), (x.conj(), a.conj()), (x * x, a * a), (x.real, a.real), (x.imag, a.imag), (x.var(), a.var()), (x.std(), a.std()),
                  (x @ x, a @ a), (da.vdot(x, x), np.vdot(a, a)), (da.exp(x), np.exp(a)), (x.cumsum(axis=0), a.cumsum())]:
    assert own.dtype == want.dtype and np.allclose(own.compute(), want), want
print(x, x.sum().compute(), x.dtype, da.angle(x).compute().round(4))
