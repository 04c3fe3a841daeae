name, value, width, items, d = "Ann", 3.14159, 10, [1, 2, 3], {"k": "v"}
print(f"{name} {value:.2f} {value:{width}.3f}| {name:>{width}}| {name!r:^{width}}| {items[0]} {d['k']} {len(items)}")
print(f"{value=} {value = } {value=:.2f} {name=} {name=!s} {1 + 1=} {items=} { name = !r:>8}|")
print(f"{{}} {{{value:.1f}}} {{name}}", f"{'nested ' + f'{name}'}", f"{name.upper()}" f"{value:.0f}", f"" == "")
print(f"{items!r} {items!s:>12}|{None!r} {True:>6}|{3:03}|{-3:=+5}|{255:#x}|{255:08b}|{1234567:,}|{0.5:.0%}|{1e10:g}")
print(f"{'a' if value > 3 else 'b'} {[x * 2 for x in items]} {(lambda x: x + 1)(2)} { {'a': 1}['a'] } {max(items)}")
print(f"""multi
{name}
line""", f"{name}\t{value!r}", rf"\d{name}")
print(f"{value:{'.2f'}} {value:>{width}{'.1f'}} {name:{'*'}^{width}}", f"{3 != 4} {3 == 3} {(x := 5)} {x}")
