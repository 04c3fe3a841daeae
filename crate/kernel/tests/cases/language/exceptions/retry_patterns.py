class Flaky:
    def __init__(self, fails): self.fails = fails
    def __call__(self):
        if self.fails:
            self.fails -= 1
            raise ConnectionError(f"{self.fails} left")
        return "ok"
def retry(f, times):
    for attempt in range(1, times + 1):
        try:
            return f()
        except ConnectionError as e:
            print("attempt", attempt, e)
            last = e
    raise TimeoutError("gave up") from last
print(retry(Flaky(2), 3))
try:
    retry(Flaky(5), 2)
except TimeoutError as e:
    print(e, "because", e.__cause__)
def safe(f, *a, default=None):
    try:
        return f(*a)
    except Exception as e:
        return default if default is not None else f"{type(e).__name__}: {e}"
print(safe(int, "1"), safe(int, "x"), safe(int, "x", default=-1), safe(lambda: [][1]), safe(lambda: {}[1]), safe(lambda: "a" + 1))
