for text in ["a b", "x = (1,\n", "é = 1 1\n", "if x\n  y", "'abc", "a = 5\nb = 'x\n", "for", "1 = x"]:
    try:
        compile(text, "<string>", "exec")
    except SyntaxError as e:
        print(e, "|", e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.args[0], len(e.args[1]))
try:
    eval("1 +")
except SyntaxError as e:
    print(f"wrong: {e}")
e = SyntaxError("bad", ("dir/f.py", 3, 4, "text", 3, 6))
print(e, repr(e), e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, e.print_file_and_line)
e = SyntaxError("bad")
print(e, repr(e), e.filename, e.msg, e.text)
e = SyntaxError()
print(repr(str(e)), e.msg)
e.filename = "x"
print(e)
e.lineno = 3
print(e)
e.msg = "new"
print(e)
for args in [("m", (1,)), ("m", ("f", 1, 2, "t", 3)), ("m", 5)]:
    try:
        print(SyntaxError(*args))
    except TypeError as x:
        print(x)


class Mine(SyntaxError):
    def __init__(self, text):
        super().__init__(text, ("mine.py", 7, 1, "line"))


print(Mine("own"), Mine("own").lineno)
