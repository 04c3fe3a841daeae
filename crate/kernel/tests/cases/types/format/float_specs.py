for spec in ("", "f", ".0f", ".1f", ".3f", "10.2f", "<10.2f", "^10.2f", "+.2f", " .2f", "010.2f", "e", ".0e", ".3E", "g", ".3g", "G", "#.3g", "#.0f", "%", ".1%", ",", ",.2f", "_.2f", "n", "F", "=+10.1f", "*>12.4f", "012,.1f", "z.1f", "+08.1f", ".10", ".3", "5"):
    for x in (3.14159, -0.000012345, 1234567.891, 1e20, float("inf"), float("nan"), 0.0, -0.04):
        try:
            print(spec, "[" + format(x, spec) + "]", end=" ")
        except ValueError as error:
            print(spec, error, end=" ")
    print()
