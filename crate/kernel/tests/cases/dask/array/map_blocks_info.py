# What a function may ask of the chunk it works on.
import dask.array as da
import numpy as np

x = da.ones((4, 6), chunks=(2, 4))
print(x.map_blocks(lambda b, block_id=None: b * 0 + block_id[0] * 10 + block_id[1], dtype=int).compute())


def where(block, block_info=None):
    if not block_info:
        return block
    info = block_info[0]
    assert info['shape'] == (4, 6) and info['num-chunks'] == (2, 2)
    assert block_info[None]['shape'] == (4, 6) and block_info[None]['chunk-shape'] == block.shape
    (r, _), (c, _) = info['array-location']
    return block * 0 + r * 10 + c + 100 * info['chunk-location'][0] + 1000 * block_info[None]['chunk-location'][1]


print(x.map_blocks(where, dtype=float).compute())


def show(block, block_info=None):
    return np.array([[str(block_info)[:0] or sorted(map(str, block_info))[0][0] == '0']]) if block_info else block[:1, :1] > 0


print(x.map_blocks(show, dtype=bool, chunks=(1, 1)).compute())


def sizes(a, b, block_info=None):
    if not block_info:
        return a
    return a * 0 + block_info[1]['array-location'][0][0]


print(da.map_blocks(sizes, x, da.arange(6, chunks=4), dtype=float).compute()[0])
print(da.map_blocks(lambda block_id=None: np.full((2,), block_id[0]), chunks=((2, 2, 2),), dtype=int).compute())
