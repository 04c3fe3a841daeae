class Odd:
    def __hash__(self):
        return "x"

hash(Odd())
