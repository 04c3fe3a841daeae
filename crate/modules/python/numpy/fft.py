# numpy.fft over the transform of rows.
import numpy as np


def _scale(norm, n, forward):
    if norm not in (None, 'backward', 'ortho', 'forward'):
        raise ValueError(f'Invalid norm value {norm}; should be "backward","ortho" or "forward".')
    if norm == 'ortho':
        return float(n ** -0.5)
    return 1.0 / n if (norm == 'forward') == forward else 1.0


def _row(a, n, axis):
    a = np.asarray(a)
    n = a.shape[axis] if n is None else n
    if n < 1:
        raise ValueError(f'Invalid number of FFT data points ({n}) specified.')
    if a.dtype.kind not in 'biufc':
        raise TypeError("ufunc 'fft' did not contain a loop with signature matching types "
                        f"(<class 'numpy.dtypes.{a.dtype.name.capitalize()[:3]}DType'>, "
                        "<class 'numpy.dtypes.Float64DType'>) -> None")
    return a, n, np._normalize_axis(axis, a.ndim)


def fft(a, n=None, axis=-1, norm=None, out=None):
    a, n, axis = _row(a, n, axis)
    return _fft(a, n, axis, False, _scale(norm, n, True))


def ifft(a, n=None, axis=-1, norm=None, out=None):
    a, n, axis = _row(a, n, axis)
    return _fft(a, n, axis, True, _scale(norm, n, False))


def _upto(count, axis):
    return (slice(None),) * axis + (slice(count),)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    a, n, axis = _row(a, n, axis)
    if a.dtype.kind == 'c':
        raise TypeError("ufunc 'rfft_n_even' did not contain a loop with signature matching types "
                        "(<class 'numpy.dtypes.Complex128DType'>, <class 'numpy.dtypes.Float64DType'>) -> None")
    return _fft(a, n, axis, False, _scale(norm, n, True))[_upto(n // 2 + 1, axis)].copy()


def irfft(a, n=None, axis=-1, norm=None, out=None):
    a = np.asarray(a)
    axis = np._normalize_axis(axis, a.ndim)
    n = (a.shape[axis] - 1) * 2 if n is None else n
    a, n, axis = _row(a, n, axis)
    half = n // 2 + 1
    a = a[_upto(half, axis)]
    if a.shape[axis] < half:
        gap = [(0, half - a.shape[axis]) if at == axis else (0, 0) for at in range(a.ndim)]
        a = np.pad(a, gap)
    # The other half is the conjugate of the first, backwards; ends that must be real are.
    a = np.moveaxis(a, axis, -1).astype(complex)
    a[..., 0] = a[..., 0].real
    if n % 2 == 0:
        a[..., -1] = a[..., -1].real
    rest = np.conj(a[..., (n - 1) // 2:0:-1])
    whole = np.concatenate([a, rest], axis=-1)
    return np.moveaxis(_fft(whole, n, whole.ndim - 1, True, _scale(norm, n, False)).real.copy(), -1, axis)


_SWAPPED = {None: 'forward', 'backward': 'forward', 'ortho': 'ortho', 'forward': 'backward'}


def hfft(a, n=None, axis=-1, norm=None, out=None):
    a = np.asarray(a)
    n = (a.shape[axis] - 1) * 2 if n is None else n
    _scale(norm, 1, True)
    return irfft(np.conjugate(a), n, axis, norm=_SWAPPED[norm])


def ihfft(a, n=None, axis=-1, norm=None, out=None):
    _scale(norm, 1, True)
    return np.conjugate(rfft(a, n, axis, norm=_SWAPPED[norm]))


def _shape_axes(a, s, axes):
    if axes is None:
        axes = range(-len(s), 0) if s is not None else range(a.ndim)
    axes = list(axes)
    s = [None] * len(axes) if s is None else list(s)
    if len(s) != len(axes):
        raise ValueError("Shape and axes have different lengths.")
    return [None if n == -1 else n for n in s], axes


def _each_axis(transform, a, s, axes, norm):
    a = np.asarray(a)
    s, axes = _shape_axes(a, s, axes)
    for n, axis in reversed(list(zip(s, axes))):
        a = transform(a, n, axis, norm)
    return a


def fftn(a, s=None, axes=None, norm=None, out=None):
    return _each_axis(fft, a, s, axes, norm)


def ifftn(a, s=None, axes=None, norm=None, out=None):
    return _each_axis(ifft, a, s, axes, norm)


def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return fftn(a, s, axes, norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return ifftn(a, s, axes, norm)


def rfftn(a, s=None, axes=None, norm=None, out=None):
    a = np.asarray(a)
    s, axes = _shape_axes(a, s, axes)
    a = rfft(a, s[-1], axes[-1], norm)
    return fftn(a, s[:-1], axes[:-1], norm)


def irfftn(a, s=None, axes=None, norm=None, out=None):
    a = np.asarray(a)
    s, axes = _shape_axes(a, s, axes)
    a = ifftn(a, s[:-1], axes[:-1], norm)
    return irfft(a, s[-1], axes[-1], norm)


def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return rfftn(a, s, axes, norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return irfftn(a, s, axes, norm)


def fftfreq(n, d=1.0, device=None):
    half = (n - 1) // 2 + 1
    return np.concatenate([np.arange(half), np.arange(-(n // 2), 0)]) * (1.0 / (n * d))


def rfftfreq(n, d=1.0, device=None):
    return np.arange(n // 2 + 1) * (1.0 / (n * d))


def _shifted(x, axes, by):
    x = np.asarray(x)
    if axes is None:
        axes = tuple(range(x.ndim))
    elif isinstance(axes, int):
        axes = (axes,)
    return np.roll(x, [by(x.shape[axis]) for axis in axes], axes)


def fftshift(x, axes=None):
    return _shifted(x, axes, lambda n: n // 2)


def ifftshift(x, axes=None):
    return _shifted(x, axes, lambda n: -(n // 2))
