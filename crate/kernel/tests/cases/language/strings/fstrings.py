name, n, pi = "World", 42, 3.14159
print(f"Hello {name}!", f"{n:05d}|{n:>6}|{n:<6}|{n:^6}|{n:+}|{n:x}|{n:#b}|{n:,}")
print(f"{pi:.2f} {pi:10.3f}| {pi:e} {pi:%} {1234567.891:,.2f}")
print(f"{name!r} {name!s:>10} {name!a}", f"{{}} {{{n}}}")
w, p = 10, 3
print(f"{pi:{w}.{p}f}|{name:{'*'}^{w}}|{n:{w}}")
print(f"{n=} {n = } {name=!r} {pi=:.1f} {n+1=}")
print(f"{'nested ' + f'{n}'}", f"{[x for x in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda x: x * 2)(4)}")
print(f"{name[0]}{name[-1].upper()}{len(name)}", f'{"a" if n else "b"}', f"{n if n > 50 else -n}")
print(f"""multi
{n}
line""", f"{'a'}" f"{'b'}" "c")
print(rf"\d{n}", f"\t{n}", f"{n!r:>5}", f"{None} {True} {[]}")
print(f"{n:{'>'}{8}}", f"{'x':*<5}", f"{b'x'}", f"{3:>{n-38}}")
