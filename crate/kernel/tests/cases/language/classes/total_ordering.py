from functools import total_ordering
@total_ordering
class S:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(S(1) >= S(1), S(2) > S(1), S(1) <= S(0), S(1) != S(2))
