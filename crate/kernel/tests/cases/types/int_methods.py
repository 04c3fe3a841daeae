def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__ + ':', error)


show(
    lambda: ((5).bit_length(), (0).bit_length(), (-5).bit_length(), (255).bit_count(), (-7).bit_count(), True.bit_length()),
    lambda: ((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).as_integer_ratio()),
    lambda: ((1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (5).to_bytes(), (-2).to_bytes(2, 'big', signed=True)),
    lambda: ((0).to_bytes(0, 'big'), (0).to_bytes(0, 'big', signed=True), (127).to_bytes(1, 'big', signed=True)),
    lambda: ((2 ** 70).to_bytes(9, 'big'), (-(2 ** 70)).to_bytes(10, 'little', signed=True)),
    lambda: (int.from_bytes(b'\x04\x00', 'big'), int.from_bytes(b'\x00\x04', 'little'), int.from_bytes([1, 2])),
    lambda: (int.from_bytes(b'\xff\xfe', 'big', signed=True), int.from_bytes(b'', 'big'), int.from_bytes(b'\xff' * 10, 'big')),
    lambda: (300).to_bytes(1, 'big'),
    lambda: (128).to_bytes(1, 'big', signed=True),
    lambda: (-1).to_bytes(1, 'big'),
    lambda: (1).to_bytes(0, 'big'),
    lambda: (1).to_bytes(1, 'middle'),
    lambda: (1).to_bytes(-1, 'big'),
    lambda: int.from_bytes('a'),
    lambda: (round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(5, -1), round(12345, -2), round(5, 2), round(7, -20)),
    lambda: (round(10 ** 30 + 5, -1), round(-(10 ** 30) - 15, -1)),
    lambda: ((5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3), (5).__add__(1.5), (5).__eq__(5.0), (5).__lt__(6)),
    lambda: (int.__mul__(3, 4), (7).__divmod__(2), (2).__pow__(5), (2).__pow__(5, 7), (5).__neg__(), (5).__bool__(), (0).__bool__()),
    lambda: ((5).__index__(), (5).__float__(), (5).__int__(), True.__int__(), (5).__hash__(), (5).__invert__(), (-5).__abs__()),
    lambda: ((5).__floor__(), (5).__ceil__(), (5).__trunc__(), (5).__round__(), (5).__str__(), (5).__repr__(), (5).__format__('03')),
    lambda: (type(True.real), type(True + 0), True.__add__(1), True.__and__(False), True.__and__(3)),
)
