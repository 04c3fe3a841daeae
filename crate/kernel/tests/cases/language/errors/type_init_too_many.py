class P:
    def __init__(self, x): pass
P(1, 2)
