from enum import Enum, unique

@unique
class Op(Enum):
    ADD = "+"
    SUB = "-"
    MUL = "*"

    def apply(self, a, b):
        return {Op.ADD: a + b, Op.SUB: a - b, Op.MUL: a * b}[self]

print([op.apply(6, 3) for op in Op], Op("*").apply(2, 5), [op.name for op in Op if op.value != "-"])
def evaluate(tokens):
    stack = []
    for token in tokens.split():
        if token in {op.value for op in Op}:
            b, a = stack.pop(), stack.pop()
            stack.append(Op(token).apply(a, b))
        else:
            stack.append(int(token))
    return stack[0]
print(evaluate("3 4 + 2 *"), isinstance(Op.ADD, Op), Op.ADD.__class__ is Op, type(Op).__name__)

class Size(Enum):
    S, M, L = 1, 2, 3
    def __lt__(self, other):
        return self.value < other.value
    def __repr__(self):
        return f"Size.{self.name}"

print(sorted([Size.L, Size.S]), max(Size, key=lambda s: s.value), list(Size), Size.S < Size.M, repr({Size.M: 1}))
