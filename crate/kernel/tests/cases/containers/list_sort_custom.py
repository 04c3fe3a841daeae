class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit
    def __lt__(self, other):
        return self.rank < other.rank
    def __repr__(self):
        return f"{self.rank}{self.suit}"

hand = [Card(3, "a"), Card(1, "b"), Card(3, "c"), Card(2, "d"), Card(1, "e")]
print(sorted(hand), min(hand), max(hand))
hand.sort(reverse=True)
print(hand)
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([2, 3, 1], key=key), calls)
