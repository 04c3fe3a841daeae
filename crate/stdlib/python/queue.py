"""Queues. There is one thread here: what would wait for ever raises an error instead."""

from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Nothing is in the queue."""

    __module__ = "_queue"


class Full(Exception):
    """The queue has as many items as it may."""


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def empty(self):
        """Whether there are none."""
        return not self._qsize()

    def full(self):
        """Whether there is no room for more."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Adds an item."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            if not block or timeout is not None:
                raise Full
            raise RuntimeError("Queue.put() would wait for ever: the queue is full and no other thread takes from it")
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Takes an item."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.empty():
            if not block or timeout is not None:
                raise Empty
            raise RuntimeError("Queue.get() would wait for ever: the queue is empty and no other thread adds to it")
        return self._get()

    def put_nowait(self, item):
        """Adds an item or raises Full."""
        self.put(item, block=False)

    def get_nowait(self):
        """Takes an item or raises Empty."""
        return self.get(block=False)

    def task_done(self):
        """Says that an item that was taken is done."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Waits until all items are done."""
        if self.unfinished_tasks:
            raise RuntimeError("Queue.join() would wait for ever: no other thread works on what is unfinished")


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Queue):
    """First in, first out, without a limit."""

    def __init__(self):
        super().__init__()
