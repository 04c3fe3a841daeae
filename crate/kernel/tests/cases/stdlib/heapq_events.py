import heapq
import itertools

counter = itertools.count()
queue = []
def schedule(time, action):
    heapq.heappush(queue, (time, next(counter), action))
schedule(5, "five")
schedule(1, "one")
schedule(5, "five again")
schedule(0.5, "half")
while queue:
    when, _, action = heapq.heappop(queue)
    print(when, action)
    if action == "one":
        schedule(2, "two")
