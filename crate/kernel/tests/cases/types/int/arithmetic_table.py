for a in (17, -17, 2**70, -2**70 + 3, 0):
    for b in (5, -5, 2**65, -1):
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b))
print(7 / 2, -7 / 2, 2**80 / 2**79, (10**30) / 7)
print(0b1010, 0o17, 0xFF, 1_000_000, 0xdead_beef, 0B11, 0O7, 0XaB)
print(5 .real, 5 .imag, (5).numerator, (5).denominator, (5).conjugate())
