s = "the rain in spain stays mainly in the plain"
print(s.find("ain"), s.find("ain", 6), s.find("ain", 6, 8), s.rfind("ain"), s.index("in"), s.rindex("in"), s.count("ain"), s.count(""), s.count("ain", 10, -5))
print(s.startswith("the"), s.startswith("rain", 4), s.startswith(("a", "t")), s.endswith("plain"), s.endswith(("x", "n")), s.endswith("in", 0, 11), s.startswith(""))
print("ain" in s, "xyz" in s, "" in "", s.find(""), s.rfind(""), s.find("", 100), "aaa".count("aa"), "abc".find("c", -1), "abc".find("a", -2))
print(s.partition(" in "), s.rpartition(" in "), s.partition("zzz"), s.rpartition("zzz"))
print(s.replace("ain", "AIN"), s.replace("ain", "", 2), "aaa".replace("", "-"), "abc".replace("b", "bb"), "".replace("", "x"), "aaa".replace("a", "b", 0))
print("prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"), "abc".removeprefix("x"), "abc".removesuffix(""))
