from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
import concurrent.futures
import time

def square(x):
    return x * x

with ThreadPoolExecutor(max_workers=2) as executor:
    print(list(executor.map(square, range(10))))
    futures = [executor.submit(square, i) for i in range(5)]
    print(sorted(f.result() for f in as_completed(futures)))
    print(list(executor.map(pow, [2, 3, 4], [5, 2, 3])))
    future = executor.submit(pow, 323, 2)
    print(future.result(), future.done(), future.cancelled(), future.exception())

def fail(x):
    raise ValueError(f"no {x}")

with ThreadPoolExecutor() as executor:
    future = executor.submit(fail, 3)
    try:
        future.result()
    except ValueError as error:
        print("failed:", error)
    print(type(future.exception()).__name__, future.done())

seen = []
def note(x):
    seen.append(x)
    return len(seen)

with ThreadPoolExecutor(2) as executor:
    results = list(executor.map(note, "abc"))
print(sorted(seen), sorted(results))

total = 0
def add(x):
    global total
    total += x
with ThreadPoolExecutor(2) as executor:
    for i in range(10):
        executor.submit(add, i)
print(total)

with ThreadPoolExecutor(2) as executor:
    done, not_done = wait([executor.submit(square, i) for i in range(3)])
    print(len(done), len(not_done), sorted(f.result() for f in done))
try:
    executor.submit(square, 1)
except RuntimeError as error:
    print(error)
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)

called = []
with ThreadPoolExecutor(1) as executor:
    f = executor.submit(square, 7)
    f.add_done_callback(lambda f: called.append(f.result()))
print(called)
print(concurrent.futures.ALL_COMPLETED, concurrent.futures.TimeoutError is TimeoutError)
with ThreadPoolExecutor(1) as executor:
    f = executor.submit(time.sleep, 0.3)
    try:
        f.result(timeout=0.01)
    except concurrent.futures.TimeoutError as error:
        print("timeout", repr(str(error)))
