print(2 + 3 * 4 ** 2 / 8 - 1, -2 ** 2, 2 ** -1, 2 ** 3 ** 2)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 3))
print(1 << 2 + 1, 5 & 3 | 8 ^ 1, ~5, not 1 == 2)
print(1 + 2 < 4 and not 3 > 5 or False)
print("a" "b" 'c', ("x"
    "y"))
print(10 - 3 - 2, 100 / 10 / 2, 2 * 3 % 4)
print(not True == False, 5 - -3, +-+1)
print(-3 .__abs__(), (1).real, 1 .bit_length())
print("%s-%d" % ("a", 3), [1] + [2] * 2, "ab" * 2 + "c")
print(lambda: 1 if False else 2)if False else print("cond")
x = 5
print(x if x else -x, (x, ) + (1,))
