import random
from joblib import Parallel, delayed
rng = random.Random(5)
expected = random.Random(5)
def draw():
    return rng.random()
drawn = Parallel(n_jobs=2, prefer="threads")(delayed(draw)() for _ in range(4))
print(sorted(drawn) == sorted(expected.random() for _ in range(4)))
print(rng.random() == expected.random())
data = list(range(20))
def mix(seed):
    local = data[:]
    random.Random(seed).shuffle(local)
    return local[:3]
print(Parallel(n_jobs=2, prefer="threads")(delayed(mix)(i) for i in range(3)))
print(data == list(range(20)))
def shuffle_shared(seed):
    random.Random(seed).shuffle(data)
Parallel(n_jobs=2, prefer="threads")(delayed(shuffle_shared)(i) for i in range(1))
print(data[:5])
