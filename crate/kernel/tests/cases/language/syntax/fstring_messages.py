texts = ["f'{3!g}'", "f'{3!:}'", "f'{3! s}'", "f'{3!ss}'", "f'{a b}'", "f'{'", "f'x{'", "f'{3:{{>10}'", "f'{a[4}'",
         "f'{3)+(4}'", "f'{!r}'", "f'{=}'", "f'{*a}'", "f'{a:{b:{c:{d}}}}'", "f'{\"x'", "f'}'",
         "f'{a}}'", "f'{}'", "f'{ }'", "f'{,}'", "f'{a.}'", "f'{1 +}'", "f'{x!r:}{'", "f'{a!}'", "f'{a!x}'",
         "f'{class}'", "f'{a=!}'", "f'''{a\n b}'''", "f'{:2}'", "f'{ :!}'", "f'{((}'", "f'{a(4}'", "f'{x!s{y}}'",
         "f'{4:{/5}}'", "f'{10:{ }}'", "f'{(\"x}'", "f'{{}}{'", "rf'{a b}'", "F'{}'", "f'{1!'", "f'{1:'"]
for text in texts:
    try:
        compile(text, "f", "eval")
        print(text, "compiles")
    except SyntaxError as e:
        print(text, e.msg)
