"""How a notebook shows an array: a table, and a drawing of its chunks."""

import math
import re

import numpy as np

from dask.array.chunks import is_unknown, starts
from dask.utils import format_bytes

TABLE = '''<table>
    <tr>
        <td>
            <table style="border-collapse: collapse;">
                <thead>
                    <tr>
                        <td> </td>
                        <th> Array </th>
                        <th> Chunk </th>
                    </tr>
                </thead>
                <tbody>
                    
                    <tr>
                        <th> Bytes </th>
                        <td> {bytes} </td>
                        <td> {chunk_bytes} </td>
                    </tr>
                    
                    <tr>
                        <th> Shape </th>
                        <td> {shape} </td>
                        <td> {chunksize} </td>
                    </tr>
                    <tr>
                        <th> Dask graph </th>
                        <td colspan="2"> {count} chunks in {layers} </td>
                    </tr>
                    <tr>
                        <th> Data type </th>
                        <td colspan="2"> {dtype} numpy.ndarray </td>
                    </tr>
                </tbody>
            </table>
        </td>
        <td>
        {grid}
        </td>
    </tr>
</table>'''


def table(x):
    from dask import config
    try:
        grid = svg(x.chunks, config.get('array.svg.size', 120))
    except NotImplementedError:
        grid = ''
    known = x.nbytes == x.nbytes
    layers = len(x.dask.layers)
    return TABLE.format(
        bytes=format_bytes(x.nbytes) if known else 'unknown',
        chunk_bytes=format_bytes(math.prod(x.chunksize) * x.dtype.itemsize) if known else 'unknown',
        shape=x.shape, chunksize=x.chunksize, count=x.npartitions,
        layers=f'{layers} graph layer{"" if layers == 1 else "s"}', dtype=x.dtype, grid=grid,
    )


def svg(chunks, size=200, **kwargs):
    """The grid of an array's chunks; of very many lines, some are drawn."""
    shape = tuple(sum(c) for c in chunks)
    if is_unknown(shape):
        raise NotImplementedError("Can't generate SVG with unknown chunk sizes.\n\n"
                                  ' A possible solution is with x.compute_chunk_sizes()')
    if not all(shape):
        raise NotImplementedError("Can't generate SVG with 0-length dimensions")
    if not chunks:
        raise NotImplementedError("Can't generate SVG with 0 dimensions")
    if len(chunks) == 1:
        return _plane(((1,),) + chunks, size=size, **kwargs)
    if len(chunks) == 2:
        return _plane(chunks, size=size, **kwargs)
    return _box(chunks, size=size, **kwargs) if len(chunks) == 3 else _many(chunks, size)


STYLE = 'font-size="1.0rem" font-weight="100" text-anchor="middle"'
HEADER = '<svg width="{}" height="{}" style="stroke:rgb(0,0,0);stroke-width:1" >\n'


def _plane(chunks, offset=(0, 0), size=200, sizes=None):
    shape = tuple(sum(c) for c in chunks)
    y, x = _points(chunks, sizes or _sizes(shape, size))
    lines, (_, max_x, _, max_y) = _grid_lines(x, y, offset, (0, 0), size)
    turn = -90 if shape[0] >= 100 else 0
    text = [
        '', '  <!-- Text -->', _label(max_x / 2, max_y + 20, shape[1]),
        _label(max_x + 20, max_y / 2, shape[0], turn),
    ]
    return HEADER.format(int(max_x + 50), int(max_y + 50)) + '\n'.join(lines + text) + '\n</svg>'


def _box(chunks, size=200, sizes=None, offset=(0, 0)):
    shape = tuple(sum(c) for c in chunks)
    x, y, z = _points(chunks, sizes or _sizes(shape, size))
    ox, oy = offset
    top, (mnx, mxx, _, mxy) = _grid_lines(x / 1.7, y, (ox + 10, oy), (1, 0), size)
    left, (_, _, _, max_x) = _grid_lines(z, x / 1.7, (ox + 10, oy), (0, 1), size)
    front, (min_z, max_z, min_y, max_y) = _grid_lines(z, y, (ox + max_x + 10, oy + max_x), (0, 0), size)
    turn = -90 if shape[1] >= 100 else 0
    text = [
        '', '  <!-- Text -->', _label((min_z + max_z) / 2, max_y + 20, shape[2]),
        _label(max_z + 20, (min_y + max_y) / 2, shape[1], turn),
        _label((mnx + mxx) / 2 - 10, mxy - (mxx - mnx) / 2 + 20, shape[0], 45),
    ]
    return HEADER.format(int(max_z + 50), int(max_y + 50)) + '\n'.join(top + left + front + text) + '\n</svg>'


def _label(x, y, number, turn=None):
    rotate = '' if turn is None else f' transform="rotate({turn},{x},{y})"'
    return f'  <text x="{x}" y="{y}" {STYLE} {">" if turn is None else rotate[1:] + ">"}{number}</text>'


def _many(chunks, size):
    """More than three axes: drawings of up to three, side by side."""
    if len(chunks) % 3 == 1:
        chunks = ((1,),) + chunks
    sizes = _sizes(tuple(sum(c) for c in chunks), size)
    drawn, left, height = [], 0, 0
    while chunks:
        n = len(chunks) % 3 or 3
        lines = svg(chunks[:n], sizes=sizes[:n], offset=(left, 0)).split('\n')
        chunks, sizes = chunks[n:], sizes[n:]
        own = {word: float(re.search(word + r'="(\d*\.?\d*)"', lines[0]).group(1)) for word in ('height',
                                                                                                'width')}
        height = max(height, own['height'])
        left += own['width'] + 10
        drawn.append('\n'.join(lines[1:-1]))
    return HEADER.format(int(left), int(height)) + '\n\n'.join(drawn) + '\n</svg>'


def _lines(x1, y1, x2, y2, most):
    count = len(x1)
    chosen = np.linspace(0, count - 1, most, dtype='int').tolist() if count > most else range(count)
    lines = [f'  <line x1="{int(x1[i])}" y1="{int(y1[i])}" x2="{int(x2[i])}" y2="{int(y2[i])}" />'
             for i in chosen]
    for end in (0, -1):
        lines[end] = lines[end].replace(' /', ' style="stroke-width:2" /')
    return lines


def _grid_lines(x, y, offset, skew, size):
    """The lines of a grid, and what they span."""
    most = size // 6
    x1, y1 = np.zeros_like(y) + offset[0], y + offset[1]
    x2, y2 = np.full_like(y, x[-1]) + offset[0], y + offset[1]
    if skew[0]:
        y2 += x.max() * skew[0]
    if skew[1]:
        x1 += skew[1] * y
        x2 += skew[1] * y
    span = min(x1.min(), x2.min()), max(x1.max(), x2.max()), min(y1.min(), y2.min()), max(y1.max(), y2.max())
    across = ['', '  <!-- Horizontal lines -->'] + _lines(x1, y1, x2, y2, most)
    x1, y1 = x + offset[0], np.zeros_like(x) + offset[1]
    x2, y2 = x + offset[0], np.full_like(x, y[-1]) + offset[1]
    if skew[0]:
        y1 += skew[0] * x
        y2 += skew[0] * x
    if skew[1]:
        x2 += skew[1] * y.max()
    down = ['', '  <!-- Vertical lines -->'] + _lines(x1, y1, x2, y2, most)
    color = 'ECB172' if len(x) < most and len(y) < most else '8B4903'
    corners = f'{x1[0]},{y1[0]} {x1[-1]},{y1[-1]} {x2[-1]},{y2[-1]} {x2[0]},{y2[0]}'
    filled = ['', '  <!-- Colored Rectangle -->',
              f'  <polygon points="{corners}" style="fill:#{color}A0;stroke-width:0"/>']
    return across + down + filled, span


def _points(chunks, sizes):
    bounds = [np.array(starts(c)) for c in chunks]
    return [own * size / own[-1] for own, size in zip(bounds, sizes)]


def _sizes(shape, size):
    """The sides in pixels: ratios up to 3 as they are, larger ones by their logarithm."""
    longest = max(shape)
    ratios = [longest / max(0.1, length) for length in shape]
    ratios = [r if r < math.e else math.log(min(r, 100) + 12.4) for r in ratios]
    return tuple(size / r for r in ratios)
