from concurrent.futures import ProcessPoolExecutor, as_completed

counter = 0

class Point:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return self.x == other.x

def bump(n):
    global counter
    counter += n
    return counter

def make(x):
    return Point(x)

def is_prime(n):
    if n < 2:
        return False
    for i in range(2, int(n ** 0.5) + 1):
        if n % i == 0:
            return False
    return True

class TooBig(Exception):
    pass

def check(n):
    if n > 3:
        raise TooBig(n)
    return n

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as executor:
        numbers = [112272535095293, 2, 15, 17, 1]
        for number, prime in zip(numbers[1:], executor.map(is_prime, numbers[1:])):
            print(number, prime)
        print([p.x for p in executor.map(make, range(4))], all(isinstance(p, Point) for p in executor.map(make, range(4))))
        print(list(executor.map(is_prime, range(20), chunksize=5)).count(True))
        futures = {executor.submit(is_prime, n): n for n in range(6)}
        print(sorted((futures[f], f.result()) for f in as_completed(futures)))
        future = executor.submit(check, 9)
        try:
            future.result()
        except TooBig as error:
            print("too big", error.args)
        executor.submit(bump, 5).result()
    print(counter)
