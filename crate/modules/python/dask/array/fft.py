"""`dask.array.fft`: NumPy's transforms along axes that lie in one chunk each."""

import numpy as np

from dask.array.core import Array, asarray, one_axis

# Natives: _grid, tokenize; and `chunk`, the module of what is done with chunks.

ONE_CHUNK = (
    'Dask array only supports taking an FFT along an axis that \nhas a single chunk. An FFT operation was '
    'tried '
    'on axis {} \nwhich has chunks {}. To change the array\'s chunks use dask.Array.rechunk.'
)


def _along(word, a, n, axis, norm):
    a = asarray(a)
    axis = one_axis(-1 if axis is None else axis, a.ndim)
    if len(a.chunks[axis]) != 1:
        raise ValueError(ONE_CHUNK.format(axis, a.chunks[axis]))
    like = getattr(np.fft, word)(np.ones(8, dtype=a.dtype))
    length = a.shape[axis] if n is None else n
    if word in ('rfft', 'ihfft'):
        length = length // 2 + 1
    elif n is None and word in ('irfft', 'hfft'):
        length = 2 * (length - 1)
    name = f'{word}-{tokenize(a, n, axis, norm)}'
    columns = [a._parts, (word,), (n,), (axis,), (norm,)]
    chunks = a.chunks[:axis] + ((length,),) + a.chunks[axis + 1:]
    return Array(_grid(name, a.numblocks, chunk.fft, columns, {}), name, chunks, like.dtype)


def _one(word):
    def transform(a, n=None, axis=None, norm=None):
        return _along(word, a, n, axis, norm)
    transform.__name__ = word
    return transform


def _several(word, first, last, axes):
    """Over several axes: `first` along the last of them, `last` along all others; or the other way round."""
    def transform(a, s=None, axes=axes, norm=None):
        a = asarray(a)
        if axes is None:
            axes = list(range(a.ndim)) if s is None else list(range(len(s)))
        axes = [one_axis(axis, a.ndim) for axis in axes]
        sizes = [None] * len(axes) if s is None else list(s)
        steps = list(zip(axes, sizes))[::-1]
        backwards = word.startswith('i') and word != 'ifft2' and word != 'ifftn'
        if backwards:
            steps = steps[1:] + steps[:1]
        for i, (axis, size) in enumerate(steps):
            special = i == len(steps) - 1 if backwards else i == 0
            a = _along(first if special else last, a, size, axis, norm)
        return a
    transform.__name__ = word
    return transform


fft, ifft, rfft, irfft, hfft, ihfft = map(_one, ('fft', 'ifft', 'rfft', 'irfft', 'hfft', 'ihfft'))
fft2, ifft2 = _several('fft2', 'fft', 'fft', (-2, -1)), _several('ifft2', 'ifft', 'ifft', (-2, -1))
fftn, ifftn = _several('fftn', 'fft', 'fft', None), _several('ifftn', 'ifft', 'ifft', None)
rfft2, rfftn = _several('rfft2', 'rfft', 'fft', (-2, -1)), _several('rfftn', 'rfft', 'fft', None)
irfft2, irfftn = _several('irfft2', 'irfft', 'ifft', (-2, -1)), _several('irfftn', 'irfft', 'ifft', None)


def fftfreq(n, d=1.0, chunks='auto'):
    from dask.array.creation import arange
    n = int(n)
    place = arange(n, dtype=float, chunks=chunks)
    half = (n - 1) // 2 + 1
    return (place - (place >= half) * n) / (n * d)


def rfftfreq(n, d=1.0, chunks='auto'):
    from dask.array.creation import arange
    n = int(n)
    return arange(n // 2 + 1, dtype=float, chunks=chunks) / (n * d)


def _shifted(x, axes, halves):
    from dask.array.shapes import roll
    axes = range(x.ndim) if axes is None else (axes,) if isinstance(axes, int) else axes
    for axis in axes:
        x = roll(x, halves(x.shape[axis]), axis)
    return x


def fftshift(x, axes=None):
    return _shifted(x, axes, lambda size: size // 2)


def ifftshift(x, axes=None):
    return _shifted(x, axes, lambda size: -(size // 2))
