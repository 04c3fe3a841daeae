print("-42".zfill(6), "42".zfill(1))
"42".zfill("6")
