# numpy.lib.array_utils.
import numpy as np


def normalize_axis_index(axis, ndim, msg_prefix=None):
    if not -ndim <= axis < ndim:
        text = f'axis {axis} is out of bounds for array of dimension {ndim}'
        raise np.exceptions.AxisError(text if msg_prefix is None else f'{msg_prefix}: {text}')
    return axis % ndim


def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    try:
        axes = [axis.__index__()]
    except (AttributeError, TypeError):
        axes = list(axis)
    axes = tuple([normalize_axis_index(one, ndim, argname) for one in axes])
    if not allow_duplicate and len(set(axes)) != len(axes):
        raise ValueError(f'repeated axis in `{argname}` argument' if argname else 'repeated axis')
    return axes
