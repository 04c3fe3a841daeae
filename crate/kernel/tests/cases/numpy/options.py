# How arrays print: options, formats, long and narrow ones.
import numpy as np
a = np.array([1.123456789, 22.5, 333.25])
print(a, repr(a), str(a))
np.set_printoptions(precision=3)
print(a, np.array([1e-5, 1.0]), np.pi, np.float64(1 / 3))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1e-5, 1.0]), np.array([1e10, 1.0]))
np.set_printoptions(precision=8, suppress=False)
with np.printoptions(precision=2):
    print(a)
print(a, np.array([1e-10, 1]), np.array([1e15, 1e16]), np.array([123456789.0, 0.1]))
with np.printoptions(threshold=5):
    print(np.arange(10), np.arange(40).reshape(20, 2)[:7])
with np.printoptions(threshold=6, edgeitems=1):
    print(np.arange(10), np.arange(16).reshape(4, 4))
with np.printoptions(linewidth=30):
    print(np.arange(20))
    print(np.linspace(0, 1, 7))
with np.printoptions(formatter={'float': lambda x: f'<{x:.1f}>'}):
    print(a, np.array([1, 2]))
with np.printoptions(formatter={'int_kind': hex, 'bool': lambda b: 'yes' if b else 'no'}):
    print(np.array([10, 255]), np.array([True, False]))
with np.printoptions(sign='+'):
    print(np.array([1.0, -2]))
with np.printoptions(sign=' '):
    print(np.array([1.0, 2]))
with np.printoptions(floatmode='fixed', precision=4):
    print(a, np.array([1.0, 2]))
with np.printoptions(floatmode='unique'):
    print(np.array([0.1, 1 / 3]))
with np.printoptions(floatmode='maxprec', precision=3):
    print(np.array([0.5, 0.25, 0.125, 1 / 3]))
with np.printoptions(nanstr='missing', infstr='endless'):
    print(np.array([1, np.nan, np.inf, -np.inf]))
print(np.array2string(a, precision=2), np.array2string(a, separator=', '), np.array2string(np.arange(6).reshape(2, 3), separator=','))
print(np.array2string(a, formatter={'float_kind': lambda x: '%.2f' % x}), np.array2string(np.arange(30), max_line_width=40), np.array2string(np.arange(5), prefix='x: '))
print(np.array2string(np.arange(2000), threshold=10), np.array2string(a, suppress_small=True), np.array2string(np.array([1.0, 2]), floatmode='fixed', precision=1))
print(np.array_repr(a), np.array_str(a, precision=2), np.array_repr(np.array([])), np.array_repr(np.zeros((0, 3))), np.array_repr(np.array([1, 2], np.int8)))
print(np.format_float_positional(1 / 3, precision=3), np.format_float_positional(1e-9), np.format_float_scientific(12345.678, precision=2), np.format_float_positional(2.0, trim='-'), np.format_float_positional(16.0, unique=False, precision=4))
print(np.base_repr(10, 3), np.base_repr(255, 16), np.binary_repr(5), np.binary_repr(-3, width=5), np.binary_repr(5, 8))
print(np.get_printoptions()['precision'], np.get_printoptions()['threshold'], sorted(np.get_printoptions())[:4])
print(repr(np.arange(1001)), repr(np.zeros((3, 1000)).sum(axis=1)))
print(np.array([['a', 'bcd']]), repr(np.array(['x', 'yz'])), np.array(['']), repr(np.array('abc')))
print(np.array([1.0, 10.0, 100.0]), np.array([0.1, 0.22, 0.333]), np.array([-1.5, 0, 1]), np.array([1e3, 1e-3]), np.array([1e4, 1e-4]), np.array([1e9, 1e-9]))
print(np.array([np.nan, 1]), np.array([np.inf, -1.25]), np.array([-0.0, 0.0]), np.array([1e-300, 1.7e308]), np.array([1 / 3, 2 / 3], np.float32))
print(np.array([[1.5, -2], [1000, 0.25]]), np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]), np.array(3.5), np.array([[]]), np.array([True, False]))
print(repr(np.arange(24).reshape(2, 3, 4)), repr(np.array([[1.5, 2.25], [3, 4]])), repr(np.ones((2, 2), np.float32)))
print(f'{np.float64(1.23456):.2f} {np.int64(7):03d} {a[0]:8.3f}|{np.float64(1e-5)} {np.bool_(True)!s:>6}', '%.3f' % a[1], '{:,}'.format(np.int64(1234567)))
print([np.float64(1.5), np.int64(2), np.bool_(True), np.str_('x'), np.float32(0.1), np.complex128(1j), np.uint8(3)])
