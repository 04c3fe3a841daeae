# Pickles of arrays and their parts, byte for byte, and copies.
import copy
import io
import pickle
import numpy as np

things = [
    np.arange(3), np.array([[1.5, -2], [0, np.inf]]), np.array([True, False]), np.array(['ab', 'c']), np.array(7),
    np.zeros((0, 2)), np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.arange(10)[::3], np.array([1 + 2j]),
    np.array([1, 2], np.uint8), np.dtype('float64'), np.dtype('int8'), np.dtype('U5'), np.float64(2.5), np.int32(-4),
    np.bool_(True), np.str_('hé'), np.complex128(1j), np.sqrt, np.add, np.ndarray, np.float32,
]
for thing in things:
    data = pickle.dumps(thing, 4)
    back = pickle.loads(data)
    print(len(data), repr(back), data[:40])
for thing in things[:10]:
    back = pickle.loads(pickle.dumps(thing))
    print(back.dtype, back.shape, back.flags.c_contiguous, back.flags.writeable, np.array_equal(back, thing))
print(pickle.dumps(np.arange(3), 4).hex())
print(pickle.dumps({'w': np.ones(2), 'n': np.float64(1), 'd': [np.int64(3)] * 2}, 4).hex())
a = np.arange(4.0)
both = pickle.loads(pickle.dumps([a, a]))
print(both[0] is both[1], both)
both[0][0] = 9
print(both[1][0], a[0])


class Model:
    def __init__(self):
        self.weights = np.eye(2)
        self.scale = np.float32(0.5)


print(pickle.loads(pickle.dumps(Model())).weights, pickle.loads(pickle.dumps(Model())).scale)
file = io.BytesIO()
pickle.dump((np.arange(2), 'x'), file)
file.seek(0)
print(pickle.load(file))
b = copy.deepcopy({'a': a, 'd': a.dtype, 's': np.float64(1)})
b['a'][1] = -1
print(b, a, copy.copy(a) is a, copy.copy(np.float64(3)), copy.deepcopy(np.sqrt) is np.sqrt)
# Protocol 5 of CPython, which names another function.
data = (b"\x80\x05\x95\x84\x00\x00\x00\x00\x00\x00\x00\x8c\x13numpy._core.numeric\x94\x8c\x0b_frombuffer\x94\x93\x94("
        b"\x96\x10\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x94\x8c"
        b"\x05numpy\x94\x8c\x05dtype\x94\x93\x94\x8c\x02i8\x94\x89\x88\x87\x94R\x94(K\x03\x8c\x01<\x94NNNJ\xff\xff\xff"
        b"\xffJ\xff\xff\xff\xffK\x00t\x94bK\x02\x85\x94\x8c\x01C\x94t\x94R\x94.")
print(pickle.loads(data))
try:
    np.arange(3).__setstate__((1, (5,), np.dtype('f8'), False, b'short'))
except ValueError as error:
    print(type(error).__name__)
