# NumPy's own functions find the lazy array.
import dask.array as da
import numpy as np

x = da.arange(12, chunks=5, dtype=float).reshape(3, 4)
for r in [np.sum(x), np.mean(x, axis=0), np.std(x), np.max(x), np.amin(x), np.any(x), np.argmax(x), np.cumsum(x, axis=0), np.sqrt(x), np.where(x > 3, x, 0), np.clip(x, 1, 5),
          np.transpose(x), np.reshape(x, (12,)), np.ravel(x), np.concatenate([x, x]), np.stack([x, x]), np.dot(x, x.T), np.tensordot(x, x.T, axes=1), np.isnan(x), np.round(x), np.diff(x),
          np.nansum(x), np.median(x, axis=0), np.vstack([x, x]), np.expand_dims(x, 0), np.squeeze(x), np.flip(x), np.roll(x, 1), np.tile(x, 2), np.zeros_like(x), np.ones_like(x),
          np.full_like(x, 7), np.isclose(x, 1), np.percentile(x, 50, axis=0), np.average(x), np.prod(x), np.ptp(x), np.broadcast_to(x, (2, 3, 4)), np.einsum('ij->j', x), np.pad(x, 1), np.abs(x)]:
    print(type(r).__name__, r.shape, r.dtype, float(r.sum().compute()))
print(type(np.asarray(x)).__name__, np.shape(x), np.ndim(x), np.size(x), type(np.array(x.sum())).__name__)
