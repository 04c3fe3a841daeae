# Whole numbers of every size: wrapping, division, bits, conversions.
import numpy as np
for name in ('int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'):
    info = np.iinfo(name)
    top = np.array([info.max], dtype=name)
    print(name, info.min, info.max, info.bits, top + top.dtype.type(1), top * top.dtype.type(2), (top - top.dtype.type(1)) // top.dtype.type(2))
print(np.array([7, -7]) // 2, np.array([7, -7]) % 3, np.array([7, -7]) / 2, np.fmod([7, -7], 3), np.divmod([7, -7], 2))
print(np.array([2, 3]) ** 3, np.power(2, [0, 1, 62]), np.array([2], np.uint8) ** 9, np.float_power(2, -1))
print(5 & np.array([3, 4]), np.array([5]) | 2, np.array([5]) ^ 1, ~np.array([0, -1]), ~np.array([1], np.uint8), np.array([1, 2]) << 3, np.array([-16]) >> 2)
print(np.bitwise_count([0, 7, 255]), np.bitwise_and.reduce([7, 3, 6]), np.bitwise_or.reduce([1, 2, 4]), np.bitwise_xor.reduce([5, 1]), np.gcd.reduce([12, 18, 30]), np.lcm.reduce([4, 6]))
print(np.gcd([12, 15], 9), np.lcm(4, [6, 10]), np.sign([-3, 0, 2]), np.abs(np.array([-128], np.int8)), np.negative(np.array([1], np.uint8)))
print(np.array([300, -1]).astype(np.uint8), np.array([1.9, -1.9]).astype(int), np.array([2 ** 40]).astype(np.int32), np.array(['1', '22']).astype(int), np.array([True, False]).astype(int))
print(np.array([1, 2]).dtype, np.array([1, 2.0]).dtype, np.array([1, True]).dtype, np.array([2 ** 40]).dtype, np.array([2 ** 63]).dtype, np.array([1, 'a']).dtype)
print((np.array([1], np.int8) + np.array([1], np.int16)).dtype, (np.array([1], np.uint8) + np.array([1], np.int8)).dtype, (np.array([1], np.uint64) + np.array([1])).dtype, (np.array([1], np.int32) * 1.5).dtype, (np.array([1], np.float32) * 2).dtype, (np.array([1], np.float32) * np.array([1], np.int32)).dtype)
print(np.result_type(np.int8, np.uint8), np.result_type(3, np.int8), np.result_type(np.float32, 1.0), np.promote_types('i4', 'f4'), np.can_cast('i8', 'i4'), np.can_cast('i4', 'f8'), np.can_cast('f8', 'i8', 'unsafe'), np.min_scalar_type(300))
print(np.sum(np.array([200, 100], np.uint8)), np.sum(np.array([200, 100], np.uint8), dtype=np.uint8), np.prod(np.array([100, 100], np.int8)), np.cumsum(np.array([100, 100], np.int8)), np.mean(np.array([1, 2], np.int8)).dtype)
print(np.dot(np.array([100, 100], np.int8), np.array([2, 2], np.int8)), np.array([[1, 2], [3, 4]]) @ np.array([[1, 0], [0, 1]], np.int8), np.max(np.array([3, 9], np.uint16)), type(np.max(np.array([3, 9], np.uint16))))
print(np.arange(10, dtype=np.int16)[::3], np.zeros(2, 'u1'), np.ones(2, dtype='i4').dtype.itemsize, np.dtype('int32').name, np.dtype(np.uint8).kind, np.dtype(float).str, np.dtype('i2') == np.int16)
print(np.int64(5) // 2, np.int64(5) / 2, np.int64(5) % -3, np.int64(2) ** 10, -np.int64(5) // 2, np.int64(7) & 3, np.int64(1) << 4, ~np.int64(5), divmod(np.int64(7), 2))
print(int(np.int64(3)), float(np.int64(3)), np.int64(3).item(), np.int64(3) == 3, hash(np.int64(3)) == hash(3), np.int64(3).bit_count(), [10, 20, 30][np.int64(1)], range(np.int64(3)), np.int64(255).astype(np.int8))
print(np.trunc([1.7, -1.7]), np.round(2.5), np.round(-1234, -2), np.rint([0.5, 1.5]), np.floor_divide([7.5, -7.5], 2), np.ceil(-0.5), round(np.float64(2.567), 2), np.floor(3))
print(np.bincount([1, 1, 3, 0]), np.cumsum([1, 2, 3]), np.cumprod([1, 2, 3]), np.diff([1, 4, 9]), np.array([3, 1, 2]).argsort(), np.array([1, 2, 3]).var(), np.ptp([3, 9, 1]))


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: np.array([2]) ** -1)
tell(lambda: np.int64(2) ** -1)
tell(lambda: np.array([300], dtype=np.uint8))
tell(lambda: np.array([1, 2], np.uint8) + 300)
tell(lambda: np.array([1], np.uint8) + (-1))
tell(lambda: np.array([1.5]) & 1)
tell(lambda: np.array([1.5]) << 1)
tell(lambda: np.int64(2 ** 63))
tell(lambda: np.array(['a']).astype(int))
tell(lambda: np.array([1, 2]) + 'a')
tell(lambda: np.array([1, 2]) + None)
tell(lambda: int(np.array([1, 2])))
tell(lambda: [1, 2, 3][np.float64(1)])
tell(lambda: np.iinfo(float))
tell(lambda: np.array([1.5], dtype='int9'))
tell(lambda: np.zeros(3).astype('who'))
tell(lambda: np.array([1, 2], dtype=np.int8) > 300)
tell(lambda: np.bincount([-1]))
