print("a,b,,c".split(","))
"a b".split("")
