def tokenize(s):
    i = 0
    while i < len(s):
        if s[i].isspace(): i += 1
        elif s[i].isdigit():
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            yield float(s[i:j]) if "." in s[i:j] else int(s[i:j])
            i = j
        elif s[i] in "+-*/()":
            yield s[i]
            i += 1
        else: raise SyntaxError(f"bad character {s[i]!r} at {i}")
class Parser:
    def __init__(self, s): self.t, self.i = [*tokenize(s), None], 0
    def peek(self): return self.t[self.i]
    def take(self):
        self.i += 1
        return self.t[self.i - 1]
    def expr(self):
        v = self.term()
        while self.peek() in ("+", "-"):
            v = v + self.term() if self.take() == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while (op := self.peek()) in ("*", "/"):
            self.take()
            v = v * self.factor() if op == "*" else v / self.factor()
        return v
    def factor(self):
        t = self.take()
        if t == "(":
            v = self.expr()
            if self.take() != ")": raise SyntaxError("expected )")
            return v
        if t == "-": return -self.factor()
        if isinstance(t, (int, float)): return t
        raise SyntaxError(f"unexpected {t!r}")
for s in ("1 + 2 * 3", "(1 + 2) * -3", "10 / 4 - 1.5", "2 * (3", "4 $ 4", "+"):
    try:
        print(s, "=", Parser(s).expr())
    except SyntaxError as e:
        print(s, "!", e)
