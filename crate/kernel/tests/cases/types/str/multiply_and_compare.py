print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "-" * 10, "a" + "b" * 2)
s = "a"
s += "b"
s *= 2
print(s, "a" == "a", "a" != "b", "a" == 1, "a" is not None, "a" "b" == "ab")
names = ["bob", "Ann", "carol", "Zed", "eve"]
print(sorted(names), sorted(names, key=str.lower), sorted(names, key=len), max(names), min(names, key=str.casefold))
print(sorted(["10", "9", "1"]), sorted(["10", "9", "1"], key=int), sorted("Hello World"), "".join(sorted("hello")))
print(str.upper("abc"), list(map(str.strip, [" a ", "b "])), str.__len__("abc"), "abc".__contains__("b"), "abc".__add__("d"), "abc".__getitem__(1), "a".__mul__(3), "a".__lt__("b"))
