def f(d):
    match d:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "w": w, "h": h}: return f"rect {w}x{h}"
        case {"type": str(t), **rest}: return f"{t} {rest}"
        case {"a": {"b": [x, *_]}}: return f"deep {x}"
        case {1: _, None: v}: return f"odd keys {v}"
        case {}: return "any mapping"
        case _: return "no"
for d in ({"type": "circle", "r": 2, "x": 1}, {"type": "rect", "w": 1, "h": 2}, {"type": "t", "k": 1}, {"a": {"b": [9, 8]}}, {1: 2, None: 3}, {"z": 1}, {}, [], {"type": 5}):
    print(f(d))
from collections import defaultdict
dd = defaultdict(int)
match dd:
    case {"missing": x}: print("created?", x)
    case _: print("not created", len(dd))
