for text in ["1.5", " 2e3 ", "-inf", "1_000.5", "1,5"]:
    print(float(text))
