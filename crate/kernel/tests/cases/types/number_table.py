values = [0, 1, -1, 7, -7, 2 ** 63 - 1, -(2 ** 63), 2 ** 64, 0.0, -0.0, 0.5, -2.5, 1e300, True, 1j, 2 - 1j]
operators = {
    '+': lambda a, b: a + b,
    '-': lambda a, b: a - b,
    '*': lambda a, b: a * b,
    '/': lambda a, b: a / b,
    '//': lambda a, b: a // b,
    '%': lambda a, b: a % b,
    '&': lambda a, b: a & b,
    '^': lambda a, b: a ^ b,
    '==': lambda a, b: a == b,
    '<': lambda a, b: a < b,
}
for name, operator in operators.items():
    for a in values:
        row = []
        for b in values:
            try:
                row.append(repr(operator(a, b)))
            except Exception as error:
                row.append(type(error).__name__ + ': ' + str(error))
        print(name, repr(a), '|', '; '.join(row))
