import operator as op

a = [1]
b = op.iadd(a, [2])
print(a, b is a, op.iadd(1, 2), op.isub(5, 3), op.ifloordiv(7, 2), op.ipow(2, 5), op.iand(6, 3), op.ixor(6, 3), op.ilshift(1, 4), op.imod(7, 4), op.itruediv(1, 4))
s = {1, 2}
print(op.ior(s, {3}), s, op.iconcat([1], [2]), op.imul([0], 3), op.irshift(8, 2), op.indexOf("hello", "l"), op.countOf("hello", "l"), op.length_hint([]), op.call(len, "abc"))
table = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "**": op.pow, "//": op.floordiv, "%": op.mod, "<": op.lt, "==": op.eq}
print([f(7, 2) for f in table.values()], op.index(True), op.truth("x"), op.is_(None, None), op.xor(True, True), op.invert(5), op.abs(-3), op.pos(-1), op.neg(2))
