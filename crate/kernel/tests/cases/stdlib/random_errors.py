import random
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
random.seed(1)
attempt(lambda: random.choice([]))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.sample([1, 2], 5))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.choices([1, 2], weights=[1]))
attempt(lambda: random.choices([1, 2], weights=[0, 0]))
attempt(lambda: random.seed([1]))
attempt(lambda: random.randrange(1, 10, 0))
random.shuffle((1, 2, 3))
