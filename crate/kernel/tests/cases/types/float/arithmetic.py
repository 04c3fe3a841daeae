for a in (7.5, -7.5, 0.1, 1e308):
    for b in (2, -2, 0.3, -1e-3):
        print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(2.0 ** 0.5, 2 ** -1.5, (-8.0) ** 3, (-1) ** 0.5, 0.0 ** 0, 1e200 * 1e200, -1e200 * 1e200)
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf / inf, nan == nan, nan != nan, inf == inf, nan < 1, nan in [nan], [nan] == [nan], inf > 10**400)
print(1 % inf, -1 % inf, 1 // inf, -1 // inf, inf % 2 != inf % 2, 5.0 // 1, -0.0 + 0, 0.0 * -1)
print(max(1.0, nan), max(nan, 1.0), min(1, 1.0), sorted([3.0, inf, -inf, 1]))
