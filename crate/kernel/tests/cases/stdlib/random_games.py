import random

random.seed(99)
def shuffle_deal(players=3):
    deck = [f"{r}{s}" for s in "CDHS" for r in "23456789TJQKA"]
    random.shuffle(deck)
    return [sorted(deck[i::players][:3]) for i in range(players)]
print(shuffle_deal())
print("".join(random.choices("ABCDEFGHIJ0123456789", k=12)), [random.randint(-5, 5) for _ in range(8)], random.sample("abcdefgh", 4))
weights = {"common": 70, "rare": 25, "epic": 5}
print(random.choices(list(weights), weights.values(), k=6), round(random.triangular(), 6), random.randrange(-10, 10, 4))
steps = [random.choice([(0, 1), (1, 0), (0, -1), (-1, 0)]) for _ in range(50)]
print(sum(x for x, _ in steps), sum(y for _, y in steps))
