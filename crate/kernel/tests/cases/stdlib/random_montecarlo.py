import random

random.seed(2024)
n = 2000
inside = sum(1 for _ in range(n) if random.random() ** 2 + random.random() ** 2 <= 1)
print(4 * inside / n)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(500)]
print({total: rolls.count(total) for total in range(2, 13)})
walk = [0]
for _ in range(20):
    walk.append(walk[-1] + random.choice([-1, 1]))
print(walk)
deck = [rank + suit for suit in "SH" for rank in "A23"]
random.shuffle(deck)
print(deck, random.sample(deck, 2))
