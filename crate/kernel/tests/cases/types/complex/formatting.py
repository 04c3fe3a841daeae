z = 3.14159 - 2.71828j
print(f"{z:.2f}", f"{z:+.1f}", f"{z:10.3f}|", f"{z:>20.1e}|", f"{z:<20.2g}|", f"{z:^20}|", f"{z:,.2f}", format(1234567 + 1j, ","))
print(str(z), repr(z), "%s" % z, "{0.real:.1f}+{0.imag:.1f}".format(z), f"{1j}", f"{1+0j:g}", f"{1j:f}")
for spec in ("05", "=10", "d", "%"):
    try:
        print(format(z, spec))
    except ValueError as error:
        print(error)
