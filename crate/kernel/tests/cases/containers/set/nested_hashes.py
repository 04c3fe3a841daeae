numbers = [frozenset()]
for i in range(40):
    numbers.append(frozenset(numbers))
print(len(numbers[-1]), len(set(numbers)), numbers[5] in numbers[6], numbers[6] in numbers[5])
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset("ab"): 1}[frozenset("ba")])


class Tags(set):
    pass


s = set("abc")
s.__init__("xy")
print(sorted(s), Tags("ab") in {frozenset("ab")}, {frozenset("ab"), 1} - {1} == {frozenset("ab")})
holder = {frozenset("ab"), 2}
holder.discard(Tags("ab"))
print(holder)
