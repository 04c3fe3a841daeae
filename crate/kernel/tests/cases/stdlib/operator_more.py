import operator as op

a = [1, 2]
print(op.iadd(a, [3]), a, op.imul(5, 3), op.indexOf([4, 5, 6], 5), op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])), op.length_hint(5, 7))
print(op.call(max, 1, 2), op.ior({1}, {2}), op.concat("a", "b"), op.countOf([1, 1, 2], 1))
print(op.itemgetter(1, 0)("ab"), op.attrgetter("real", "imag")(3), op.methodcaller("upper")("x"))
try:
    op.indexOf([1], 2)
except ValueError as error:
    print(error)
