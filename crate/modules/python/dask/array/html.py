"""How a notebook shows an array: a table, and a drawing of its chunks."""

from dask.array.chunks import starts
from dask.utils import format_bytes

LINES = 60


def table(x):
    layers = len(x.dask.layers)
    grid = svg(x.chunks, 120) if x.ndim in (1, 2) and all(x.shape) else ''
    chunk = x.dtype.itemsize
    for size in x.chunksize:
        chunk *= size
    rows = [
        ('Bytes', format_bytes(x.nbytes), format_bytes(chunk)),
        ('Shape', x.shape, x.chunksize),
        ('Dask graph', f'{x.npartitions} chunks in {layers} graph layer{"" if layers == 1 else "s"}'),
        ('Data type', f'{x.dtype} numpy.ndarray'),
    ]
    body = ''
    for title, *cells in rows:
        span = ' colspan="2"' if len(cells) == 1 else ''
        body += f'<tr><th> {title} </th>' + ''.join(f'<td{span}> {cell} </td>' for cell in cells) + '</tr>\n'
    return (f'<table>\n<tr>\n<td>\n<table style="border-collapse: collapse;">\n<thead><tr><td> </td>'
            f'<th> Array </th><th> Chunk </th></tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</td>\n'
            f'<td>\n{grid}\n</td>\n</tr>\n</table>')


def svg(chunks, size=200):
    """The grid of an array's chunks, for one and two axes; of very many, some are drawn."""
    if len(chunks) not in (1, 2):
        raise NotImplementedError(f"Can't generate SVG with {len(chunks)} dimensions here")
    shape = tuple(sum(c) for c in chunks)
    if not all(shape):
        raise NotImplementedError("Can't generate SVG with 0-length dimensions")
    longest = max(shape)
    sides = [max(size * length / longest, size / 8) for length in shape]
    if len(chunks) == 1:
        chunks, shape, sides = ((1,),) + chunks, (1,) + shape, [size / 5] + sides
    height, width = sides
    lines = [f'<rect x="0" y="0" width="{width:.0f}" height="{height:.0f}" '
             'style="fill:#ecb172;fill-opacity:0.7;stroke-width:0"/>']
    for y in _marks(chunks[0], height):
        lines.append(f'<line x1="0" y1="{y:.1f}" x2="{width:.0f}" y2="{y:.1f}"/>')
    for x in _marks(chunks[1], width):
        lines.append(f'<line x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{height:.0f}"/>')
    text = 'font-size="1.0rem" font-weight="100" text-anchor="middle"'
    lines.append(f'<text x="{width / 2:.1f}" y="{height + 20:.1f}" {text}>{shape[1]}</text>')
    lines.append(f'<text x="{width + 20:.1f}" y="{height / 2:.1f}" {text}>{shape[0]}</text>')
    return (f'<svg width="{width + 50:.0f}" height="{height + 50:.0f}" '
            'style="stroke:rgb(0,0,0);stroke-width:1">\n'
            + '\n'.join(lines) + '\n</svg>')


def _marks(lengths, side):
    bounds = starts(lengths)
    step = max(1, len(bounds) // LINES)
    marks = [bound * side / bounds[-1] for bound in bounds[::step]]
    return marks if marks[-1] == side else marks + [side]
