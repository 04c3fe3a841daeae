def run(cmd):
    match cmd.split():
        case ["quit" | "exit"]: return "bye"
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", other]: return f"can't go {other}"
        case ["get", obj, *more] if not more: return f"got {obj}"
        case ["drop", *objs]: return f"dropped {len(objs)}"
        case [] | [""]: return "nothing"
        case [verb, *_]: return f"unknown verb {verb}"
for c in ("quit", "go north", "go up", "get key", "get a b", "drop a b c", "", "dance now"):
    print(run(c))
def ev(e):
    match e:
        case int() | float(): return e
        case ("+", a, b): return ev(a) + ev(b)
        case ("*", a, b): return ev(a) * ev(b)
        case ("neg", a): return -ev(a)
        case _: raise ValueError(f"bad {e!r}")
print(ev(("+", 1, ("*", 2, ("neg", 3)))))
try:
    ev(("?", 1))
except ValueError as e:
    print(e)
