import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a.shape, a.ndim, a.size, a.dtype, a.itemsize, a.nbytes, a.strides)
print(a.T.shape, a.T.strides, a.transpose(1, 0, 2).shape, np.swapaxes(a, 0, 2).shape)
print(a.reshape(6, 4).shape, a.reshape(-1).shape, a.reshape((4, -1)).shape, a.ravel()[:5], a.flatten()[-3:])
print(a[:, np.newaxis].shape, np.expand_dims(a, 0).shape, np.expand_dims(a, -1).shape, np.expand_dims(a, (0, 2)).shape)
print(np.squeeze(np.zeros((1, 3, 1))).shape, np.zeros((1, 3, 1)).squeeze(axis=0).shape)
print(np.moveaxis(a, 0, -1).shape, np.rollaxis(a, 2).shape, np.moveaxis(a, [0, 1], [-1, -2]).shape)
print(np.broadcast_to([1, 2, 3], (2, 3)), np.broadcast_shapes((2, 1), (3,)), np.broadcast_to(5, (2, 2)).strides)
print(len(a), list(a.shape), a.dtype.name, a.dtype.kind, a.dtype.itemsize, a.dtype.str, a.dtype.char)
print(a.flags)
print(a.T.flags['C_CONTIGUOUS'], a.flags.writeable, a.base is None, a[0].base is not None)
b = a[1]
b[0, 0] = 100
print(a[1, 0, 0], np.shares_memory(a, b), np.shares_memory(a, a.copy()))
c = a.reshape(-1)
c[0] = -1
print(a[0, 0, 0], a.ravel()[0], a.flatten()[0])
a.shape = (4, 6)
print(a.shape, a.T.ravel()[:4], a.T.reshape(-1)[:3])
print(np.arange(6).reshape(2, 3, order='F'), np.arange(6).reshape(2, 3).ravel(order='F'))
print(repr(a.dtype), repr(np.dtype('float64')), np.dtype(int), np.dtype('f4'), str(np.dtype(bool)), np.dtype('<i8'))
print(a.dtype == int, a.dtype == 'int64', a.dtype == np.float64, np.dtype('U5'), repr(np.dtype('U5')))
print(type(a), isinstance(a, np.ndarray))
print(np.int64, np.float64, np.bool_, np.str_)
x = np.array([3, 1, 2])
y = x
z = x.copy()
v = x[:]
y[0] = 10
v[1] = 20
print(x, y, z, v, v.base is x)
print(np.ones((2, 3)).T.flags['F_CONTIGUOUS'], np.array([[1, 2], [3, 4]], order='F').strides)
print(a.real is not None, np.array([1 + 2j]).real, np.array([1 + 2j]).imag, np.array([1, 2]).imag)
d = np.array([1 + 2j, 3 + 4j])
d.real = 0
d.imag[0] = 9
print(d, d.conj(), abs(d))
print(np.array([1, 2, 3, 4], dtype=np.int32).view(np.uint8)[:5], np.array([1.0]).view(np.int64))
print(a.tolist()[0], np.array(3).tolist(), np.array([1.5, 2]).tolist(), np.array([[True]]).tolist())
print(np.atleast_1d(3), np.atleast_2d([1, 2]), np.atleast_3d([1, 2]).shape)
print(np.ndim(3), np.shape([[1, 2]]), np.size([[1, 2]]), np.size([[1, 2]], 0))
for row in np.arange(4).reshape(2, 2):
    print(row, type(row))
for item in np.array([1.5, 2]):
    print(item, type(item), repr(item))
print(list(np.arange(3)), [np.float64(1.5)], (np.int64(3), np.bool_(True), np.str_('x')), [np.float32(0.1)])
print(2 in np.arange(3), 5 in np.arange(3), [1, 2] == np.array([1, 2]))
print(list(np.nditer_missing) if hasattr(np, 'nditer_missing') else 'none', list(np.ndenumerate([[1, 2]])))
print([index for index in np.ndindex(2, 2)], list(np.array([[1, 2], [3, 4]]).flat), np.array([[1, 2], [3, 4]]).flat[2])
