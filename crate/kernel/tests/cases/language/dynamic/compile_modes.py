c = compile("1 + 2", "<in>", "eval")
print(eval(c))
c = compile("q = 5", "<in>", "exec")
exec(c)
print(q)
c = compile("q + 1", "<in>", "single")
exec(c)
try:
    compile("1 +", "f.py", "eval")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno)
try:
    compile("x", "f", "bad")
except ValueError as e:
    print(e)
try:
    compile("x = 1", "f", "eval")
except SyntaxError as e:
    print(e.msg)
