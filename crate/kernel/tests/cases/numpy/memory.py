import numpy as np


def attempt(action):
    try:
        action()
    except MemoryError as error:
        print(type(error).__name__, type(error).__qualname__, error)


attempt(lambda: np.zeros((10 ** 6, 10 ** 7)))
attempt(lambda: np.ones(10 ** 14, dtype=np.uint8))
attempt(lambda: np.arange(10 ** 14))
a = np.ones(1000)
attempt(lambda: np.broadcast_to(a, (10 ** 12, 1000)) + 1)
print(a.sum())
