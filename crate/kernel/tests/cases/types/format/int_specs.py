for spec in ("", "d", "5", "<5", ">5", "^5", "=5", "05", "+", " ", "+5", "-5", "*^9", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010x", "c", ",", "_", "08,", "+,d", "e", ".2e", "f", ".3f", "g", "%", ".1%", "n", "_x", "_b", "0<6", "x=+8", "1", "01", "é>5", "^+#8x"):
    for n in (42, -42, 1234567):
        try:
            print(spec, n, "[" + format(n, spec) + "]")
        except (ValueError, OverflowError) as error:
            print(spec, n, error)
