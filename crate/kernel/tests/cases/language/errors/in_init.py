class A:
    def __init__(self, n):
        self.n = int(n)
[A(v) for v in ("1", "two")]
