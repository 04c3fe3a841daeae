def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ((2.0).is_integer(), (2.5).is_integer(), float('inf').is_integer(), float('nan').is_integer(), (1e300).is_integer()),
    lambda: ((0.5).as_integer_ratio(), (-1.25).as_integer_ratio(), (0.1).as_integer_ratio(), (0.0).as_integer_ratio(), (1e20).as_integer_ratio()),
    lambda: float('inf').as_integer_ratio(),
    lambda: float('nan').as_integer_ratio(),
    lambda: ((1.5).real, (1.5).imag, (1.5).conjugate(), (1.5).__trunc__(), (-1.5).__floor__(), (-1.5).__ceil__(), (2.5).__round__()),
    lambda: ((1.5).hex(), (-0.0).hex(), (0.1).hex(), (5e-324).hex(), (1e300).hex(), float('inf').hex(), float('nan').hex(), (255.0).hex()),
    lambda: (float.fromhex('0x1.8p+0'), float.fromhex('-0x1p-1074'), float.fromhex('ff'), float.fromhex(' 0x.8p1 '), float.fromhex('inf')),
    lambda: (float.fromhex('0x1.fffffffffffff8p1023') if False else 0, float.fromhex('0x1.00000000000008p0'), float.fromhex('0x1.000000000000081p0')),
    lambda: (float.fromhex('0x0.8p-1074'), float.fromhex('0x0.80001p-1074'), float.fromhex('0x1.8p-1074'), float.fromhex('nan')),
    lambda: float.fromhex('zz'),
    lambda: float.fromhex('0x'),
    lambda: float.fromhex('0x1p99999'),
    lambda: ((1.5).__int__(), (1e20).__int__(), (2.5).__eq__(2.5), (2.5).__add__(1), (2.5).__radd__(1), (2.5).__add__('a'), (2.5).__hash__()),
    lambda: ((7.5).__divmod__(2), (7.5).__mod__(2), (7.5).__floordiv__(2), (2.0).__pow__(3), (1.5).__bool__(), (1.5).__neg__()),
    lambda: ((1.5).__lt__(2), (1.5).__ge__(10 ** 400), (1.5).__repr__(), (1.5).__format__('.3f'), (1.5).__getnewargs__()),
)
