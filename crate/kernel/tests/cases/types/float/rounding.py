for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 1234.5678):
    print(x, round(x), round(x, 1), round(x, 2), round(x, -2), f"{x:.0f}", f"{x:.1f}", f"{x:.2f}")
print(round(1e300, 2), round(5e-324, 400), round(1.5, 0), type(round(1.5, 0)), type(round(1.5)), round(2.5, None))
print(round(12345.6789, -3), round(float("nan"), 2), round(float("inf"), 2), round(-0.4), round(-0.4, 0))
print(int(1e300) % 1000, (1e16 + 1) - 1e16, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9)
