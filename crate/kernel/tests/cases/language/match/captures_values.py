import math
class Color:
    RED = "r"
    GREEN = "g"
def f(x):
    match x:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case math.pi: return "pi"
        case (Color.RED, other) as pair: return f"{other} {pair}"
        case [Color.RED | Color.GREEN as c, int() | str() as v]: return f"{c} {v}"
        case x if isinstance(x, list): return "list"
        case unknown: return f"bound {unknown}"
for v in ("r", "g", math.pi, ("r", 1), ["g", "q"], [1.5], 42):
    print(f(v))
match 5:
    case n: pass
print(n)
match (1, 2):
    case (a, b) if a > b: print("gt")
    case (a, b) if a < b: print("lt")
print(a, b)
match "no match":
    case "x": print("never")
print("done")
match 1, 2:
    case 1, x: print("tuple subject", x)
match x := 5:
    case 5: print("walrus", x)
match = 1
case = 2
print(match + case)
match (match):
    case 1: print("soft keyword")
