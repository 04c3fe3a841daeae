table = str.maketrans("aeiou", "12345", "xyz")
print(table)
print("hello xyz audio".translate(table), "abc".translate({97: "A", 98: None, 99: 100}), "abc".translate(str.maketrans({"a": "<a>", "b": ""})))
print(str.maketrans({"a": 1, 98: "x"}), str.maketrans("ab", "cd"), "ß".translate({0xDF: "ss"}))

class Upper:
    def __getitem__(self, code):
        if code == 32:
            raise LookupError
        return chr(code).upper()

print("a b c".translate(Upper()))
rot13 = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
print("hello".translate(rot13), "hello".translate(rot13).translate(rot13))
for args in ((["a"],), ("ab", "c"), ({"ab": 1},), ("a", 1)):
    try:
        print(str.maketrans(*args))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
