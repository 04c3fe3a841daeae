# Slices, other shapes, other chunks, and arrays side by side.
import dask.array as da
import numpy as np

a = np.arange(60).reshape(6, 10)
x = da.from_array(a, chunks=(4, 3))
cases = {
    '1:5': np.s_[1:5], '::2': np.s_[::2], '::-1': np.s_[::-1], '5:1:-2': np.s_[5:1:-2], '-1': np.s_[-1],
    ':, 3': np.s_[:, 3], '2, 4': np.s_[2, 4], '..., -2': np.s_[..., -2], ':, 7:2:-3': np.s_[:, 7:2:-3],
    'None': np.s_[None], ':, None, 2:8:5': np.s_[:, None, 2:8:5], '3:3': np.s_[3:3], '-4:-1': np.s_[-4:-1],
    '1:, ::3': np.s_[1:, ::3],
}
for text, index in cases.items():
    y = x[index]
    print(text, y.shape, y.chunks, (np.asarray(y.compute()) == a[index]).all())
print(x[:] is x)
for chunks in [3, (2, 5), -1, {0: 2}, (None, 4), ((1, 5), (10,))]:
    y = x.rechunk(chunks)
    print(y.chunks, (y.compute() == a).all())
print(x.transpose((1, 0)).chunks, x.transpose().compute()[3])
print(da.arange(12, chunks=4).reshape(3, 4), da.arange(12, chunks=4).reshape((3, 4)).compute())
print(da.from_array(a, chunks=(2, 10)).reshape(-1),
      da.from_array(a, chunks=(2, 10)).ravel().compute()[[0, 25, 59]])
print(da.concatenate([x, x[:1]], axis=0).chunks, da.concatenate([x, x * 1.5], axis=1).compute()[0])
print(da.stack([x[0], x[1]], axis=1).compute().tolist())
print(da.vstack([x[0], x[1]]).compute().tolist(), da.hstack([x[0], x[1]]).compute().tolist())
print(x.blocks[1, 0].compute(), x.blocks[:, 1].shape)
print(da.eye(5, chunks=2).compute(),
      da.linspace(0, 1, 5, chunks=2).compute(), da.arange(1, 10, 2, chunks=2).compute())
print(x.map_blocks(lambda b: b.max(axis=1), drop_axis=1).compute())
print(x.map_blocks(np.sqrt).compute()[5].round(2),
      x.map_blocks(lambda b, k: b + k, 10, dtype=int)[0].compute())
print(da.dot(x[0], x[1]).compute(), (x @ x[0]).compute(), (x[:, 0] @ x).compute())
print([r.compute().tolist() for r in x[:2, :3]])
print(x.squeeze().shape, x[:, :1].squeeze().shape)
