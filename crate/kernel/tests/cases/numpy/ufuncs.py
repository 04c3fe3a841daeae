import numpy as np
a, b = np.array([1.0, 4.0, 9.0]), np.array([1, 2, 3])
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, -a, +a, abs(-a))
print(2 + a, 2 - b, 2 * b, 12 / b, 7 // b, 7 % b, 2 ** b, b + [10, 20, 30], [1, 2, 3] + b, (1, 1, 1) * b)
print(b > 1, b >= 2, b == 2, b != 2, b < a, b <= 2, 2 < b, (b > 1) & (b < 3), (b > 2) | (b < 2), ~(b > 1), (b > 1) ^ (b < 3))
print(b & 1, b | 4, b ^ 1, b << 2, b >> 1, ~b, np.invert([True]), 1 << b)
print(np.array([-7, 7, -7, 7]) // np.array([2, 2, -2, -2]), np.array([-7, 7, -7, 7]) % np.array([2, 2, -2, -2]))
print(np.array([-7.5, 7.5]) // 2, np.array([-7.5, 7.5]) % 2, np.fmod([-7, 7], 3), np.fmod(-7.5, 2), divmod(np.array([7, -7]), 2))
print(np.sqrt(a), np.square(b), np.cbrt([8, 27]), np.reciprocal([2.0, 4.0]), np.exp([0, 1]), np.log([1, np.e]), np.log2([8, 2]), np.log10([1000]), np.log1p(1e-10), np.expm1(1e-10), np.exp2(3))
print(np.sin(np.pi / 2), np.cos([0, np.pi]), np.round(np.tan(0.5), 12), np.arcsin(1), np.round(np.arccos(0.5), 12), np.arctan([1, np.inf]), np.arctan2(1, -1), np.hypot(3, 4))
print(np.round([np.sinh(1), np.cosh(1), np.arcsinh(1), np.arccosh(2), np.arctanh(0.5)], 12), np.tanh([0.5, 100]), np.degrees(np.pi), np.radians(180), np.deg2rad(90), np.rad2deg(1))
print(np.floor([1.7, -1.2]), np.ceil([1.2, -1.7]), np.trunc([1.7, -1.7]), np.rint([0.5, 1.5, 2.5]), np.round([1.234, 5.678], 1), np.round(1234, -2), np.around([0.5, 1.5]), np.fix([-1.5, 1.5]), np.floor(np.array([1, 2])))
print(np.sign([-2, 0, 3]), np.sign([-1.5, np.nan]), np.abs([-1, 2.5]), np.absolute(-3), np.fabs([-1]), np.abs(3 + 4j), np.copysign(3, -1), np.signbit([-1.0, 1]))
print(np.maximum([1, 5], [3, 2]), np.minimum([1, np.nan], 2), np.fmax([1, np.nan], 2), np.fmin(np.nan, 3), np.maximum(3, [1, 4]))
print(np.isnan([1, np.nan]), np.isinf([1, np.inf]), np.isfinite([1, np.nan, np.inf]), np.isnan(np.nan), np.isneginf([-np.inf]), np.isposinf(np.inf))
print(np.logical_and([1, 0], [1, 1]), np.logical_or([0, 0], [0, 2]), np.logical_not([1, 0]), np.logical_xor([1, 1], [0, 1]))
print(np.gcd(12, 18), np.lcm([4, 6], 10), np.bitwise_and(6, 3), np.left_shift(1, 4), np.bitwise_count([7, 8]), np.heaviside([-1, 0, 2], 0.5))
print(np.power([2, 3], 2), np.power(2.0, -1), np.float_power(2, 3), np.true_divide(7, 2), np.floor_divide(7, 2), np.mod(-7, 3), np.remainder(7, 3), np.subtract(3, 1), np.negative([1, -2]), np.positive(2))
print(np.logaddexp(0, 0), np.logaddexp2(1, 1), np.nextafter(1, 2) == 1 + np.finfo(float).eps, np.spacing(1.0), np.ldexp(1.5, 2), np.modf([1.5, -2.25]), np.frexp([4.0, 0.3]), np.sinc([0, 0.5]))
out = np.zeros(3)
r = np.add(a, b, out=out)
print(out, r is out, np.multiply(a, 2, out), np.sqrt(a, out=out), out)
print(np.add([1, 2, 3], 10, where=[True, False, True], out=np.zeros(3, dtype=int)), np.sqrt([4, -1], where=[True, False], out=np.full(2, 7.0)))
print(np.add.reduce([1, 2, 3]), np.multiply.reduce([[1, 2], [3, 4]]), np.add.reduce([[1, 2], [3, 4]], axis=1), np.maximum.reduce([3, 9, 2]), np.logical_and.reduce([True, False]), np.add.reduce([1, 2], initial=10))
print(np.add.accumulate([1, 2, 3]), np.multiply.accumulate([1, 2, 3, 4]), np.maximum.accumulate([1, 3, 2, 5]), np.add.outer([1, 2], [10, 20]), np.multiply.outer([1, 2, 3], [1, 2]), np.subtract.outer([1, 2], [[1], [2]]).shape)
c = np.zeros(4, dtype=int)
np.add.at(c, [0, 1, 1, 3], 1)
np.subtract.at(c, [0], [5])
print(c, np.add.nin, np.add.identity, np.sqrt.nin, np.add.__name__, np.add)
print(np.add(1, 2), type(np.add(1, 2)), np.sqrt(4), type(np.sqrt(4)), np.exp(1), np.add([1], [2]), np.add(1, 2, dtype=float), np.sin([0], dtype=np.float32).dtype)
with np.errstate(divide='ignore', invalid='ignore', over='ignore'):
    print(np.array([1.0, 0.0, -1.0]) / 0, np.log([0, -1]), np.sqrt(-1), np.array([1, 0]) // 0, np.array([5]) % 0, np.exp(1000), np.arccos(2), np.inf - np.inf, np.float64(1) / 0, np.array([0.0]) / 0)
try:
    with np.errstate(divide='raise'):
        np.array([1.0]) / 0
except FloatingPointError as error:
    print(error)
try:
    with np.errstate(all='raise'):
        np.sqrt(np.array([-1.0]))
except FloatingPointError as error:
    print(error)
print(np.geterr(), np.seterr(all='ignore'), np.geterr()['over'])
print(np.nan_to_num([np.nan, np.inf, 1]), np.real([1 + 2j]), np.imag(1 + 2j), np.angle([1j, -1]), np.conj(1 + 2j), np.real_if_close([1 + 0j]), np.iscomplex([1 + 1j, 2]))
x = np.arange(3.0)
y = x.reshape(3, 1)
print(x + y, (x * y).shape, x[:, None] - x, np.ones((2, 1, 3)) + np.ones((4, 1)).shape[0])
z = np.arange(5)
z += 1
z *= 2
z -= z[::-1]
z[1:] += z[:-1]
print(z, z.dtype)
try:
    z += 0.5
except TypeError as error:
    print(type(error).__name__, error)
print(np.array([1 + 1j]) * 2j, np.array([1 + 1j]) ** 2, np.sqrt(np.array([-1 + 0j])), np.exp(1j * np.pi).real, (np.array([1, 2]) + 1j).dtype, np.abs(np.array([3 + 4j])))
print(np.float64(2) ** 0.5, 2 ** np.float64(0.5), np.int64(2) ** -1.0, np.float64(5) % 3, np.float64(-5) // 3, np.int64(-7) // 2, np.int64(-7) % 3, np.uint8(250) + np.uint8(5))
