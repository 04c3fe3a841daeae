class P:
    def __init__(self):
        return 5
P()
