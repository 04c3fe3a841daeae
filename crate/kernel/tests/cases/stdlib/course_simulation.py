import heapq, random, collections
random.seed(3)
Event = collections.namedtuple("Event", "time kind who")
queue, now, log, waiting, busy = [], 0.0, [], collections.deque(), 0
for i in range(6):
    now += random.expovariate(1.0)
    heapq.heappush(queue, Event(round(now, 3), "arrive", i))
while queue:
    event = heapq.heappop(queue)
    log.append(event)
    if event.kind == "arrive":
        waiting.append(event.who)
    else:
        busy -= 1
    while waiting and busy < 2:
        busy += 1
        heapq.heappush(queue, Event(round(event.time + random.uniform(0.5, 1.5), 3), "leave", waiting.popleft()))
for e in log:
    print(f"{e.time:7.3f} {e.kind:<7}{e.who}")
class Life:
    def __init__(self, cells): self.cells = set(cells)
    def step(self):
        near = collections.Counter((x + dx, y + dy) for x, y in self.cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
        return Life(c for c, n in near.items() if n == 3 or n == 2 and c in self.cells)
glider = Life([(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)])
for _ in range(4):
    glider = glider.step()
print(sorted(glider.cells))
def collatz(n):
    steps = 0
    while n != 1:
        n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps
print(max(range(1, 500), key=collatz), collatz(27))
def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8))
