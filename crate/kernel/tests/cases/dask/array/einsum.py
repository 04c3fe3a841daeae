# Sums over indices.
import dask.array as da
import numpy as np

a, b = np.arange(12.0).reshape(3, 4), np.arange(20.0).reshape(4, 5)
x, y = da.from_array(a, chunks=2), da.from_array(b, chunks=(3, 2))
for text, arrays, own in [('ij,jk->ik', (a, b), (x, y)), ('ij,jk', (a, b), (x, y)), ('ij->ji', (a,), (x,)), ('ij->', (a,), (x,)), ('ij->i', (a,), (x,)), ('ij,ij->j', (a, a), (x, x)),
                          ('i,j->ij', (a[0], b[0]), (x[0], y[0])), ('...j->...', (a,), (x,)), ('ij,kj->ik', (a, a), (x, x))]:
    r = da.einsum(text, *own)
    assert np.allclose(r.compute(), np.einsum(text, *arrays)), text
    print(text, r.shape, r.dtype)
print(da.einsum('ij,jk->ik', x, y), np.einsum('ij->i', x).compute(), da.einsum('ii->i', x[:3, :3].rechunk(3)).compute())
