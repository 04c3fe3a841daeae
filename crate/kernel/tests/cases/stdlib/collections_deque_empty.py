from collections import deque
queue = deque(["a"])
print(queue.popleft())
queue.popleft()
