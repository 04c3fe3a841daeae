print('{0}, {1}, {2}'.format('a', 'b', 'c'), '{}, {}, {}'.format('a', 'b', 'c'), '{2}, {1}, {0}'.format(*'abc'), '{0}{1}{0}'.format('abra', 'cad'))
coord = {'latitude': '37.24N', 'longitude': '-115.81W'}
print('Coordinates: {latitude}, {longitude}'.format(**coord))
c = 3 - 5j
print('The complex number {0} is formed from the real part {0.real} and the imaginary part {0.imag}.'.format(c))
print('X: {0[0]};  Y: {0[1]}'.format((3, 5)), "repr() shows quotes: {!r}; str() doesn't: {!s}".format('test1', 'test2'))
print('{:<30}|'.format('left aligned'), '{:>30}'.format('right aligned'), '{:^30}|'.format('centered'), '{:*^30}'.format('centered'), sep='\n')
print('{:+f}; {:+f}'.format(3.14, -3.14), '{: f}; {: f}'.format(3.14, -3.14), '{:-f}; {:-f}'.format(3.14, -3.14))
print("int: {0:d};  hex: {0:x};  oct: {0:o};  bin: {0:b}".format(42), "int: {0:d};  hex: {0:#x};  oct: {0:#o};  bin: {0:#b}".format(42))
print('{:,}'.format(1234567890), 'Correct answers: {:.2%}'.format(19 / 22))
for align, text in zip('<^>', ['left', 'center', 'right']): print('{0:{fill}{align}16}'.format(text, fill=align, align=align))
octets = [192, 168, 0, 1]
print('{:02X}{:02X}{:02X}{:02X}'.format(*octets), int('C0A80001', 16))
width = 5
for num in range(5, 12, 3):
    for base in 'dXob': print('{0:{width}{base}}'.format(num, base=base, width=width), end=' ')
    print()
print('%(language)s has %(number)03d quote types.' % {'language': "Python", "number": 2})
print('{:.3}|{:5.3}|{:10.4e}|{:g}|{:G}|{:n}'.format(math_pi := 3.14159265, 2.0, 1234.5678, 1e-10, 1e20, 1234567))
print(f"{'a':>{3}}{1:{'0'}{4}}", f"{1.0:#}", f"{1e6:,.0f}", f"{-0.0:.0f}", f"{-0.4:z.0f}", f"{12345.678:012,.2f}", f"{10:#_b}", f"{2**40:_}", f"{0.1 + 0.2:.20f}", f"{1/3:.50f}")
