"""`threading` with the meaning that threads have on CPython: they share the notebook's objects.

A thread that only reads what it shares runs on a worker, in parallel; one that writes to it, or uses a lock, runs on the
notebook's own heap, one at a time, as under the GIL: at the latest when it is joined or the cell ends.
"""

import itertools
import sys
import time

import _workers

_numbers = itertools.count(1)
_idents = itertools.count(1)
_unfinished = {}
# Threads that were started are counted from 1.
_FIRST_WORKER = 1000

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0


class _Worker:
    """A thread of a pool, as it sees itself on a worker."""

    daemon = False

    def __init__(self, worker, name):
        self.name = name
        self.ident = self.native_id = _FIRST_WORKER + worker

    def is_alive(self):
        return True

    def getName(self):
        return self.name

    def __repr__(self):
        return f'<Thread({self.name}, started {self.ident})>'


class _Main:
    name = 'MainThread'
    daemon = False
    ident = 0
    native_id = 0

    def is_alive(self):
        return True

    def getName(self):
        return self.name

    def join(self, timeout=None):
        raise RuntimeError("cannot join current thread")

    def __repr__(self):
        return '<_MainThread(MainThread, started 0)>'


_main = _Main()
_current = _main


def main_thread():
    return _main


def current_thread():
    """The thread that runs this. On a worker it is not the object that was started, but has its name."""
    role = _workers.role()
    if _current is _main and role is not None and role[2]:
        return _Worker(role[0], role[1])
    return _current


currentThread = current_thread


def get_ident():
    return current_thread().ident


get_native_id = get_ident


def enumerate():
    return [_main, *(running.thread for running in list(_unfinished.values()) if running.is_alive())]


def active_count():
    return len(enumerate())


activeCount = active_count


class Thread:
    """A call that shares the notebook's objects."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            name = f'Thread-{next(_numbers)}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = bool(daemon)
        self._ident = None
        self._ended = False

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._ident is not None:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = bool(daemonic)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    def getName(self):
        return self._name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        if self._ident is not None:
            raise RuntimeError('threads can only be started once')
        self._ident = next(_idents)
        _unfinished[self._ident] = _Running(self)

    def join(self, timeout=None):
        if self._ident is None:
            raise RuntimeError('cannot join thread before it is started')
        if self is _current:
            raise RuntimeError('cannot join current thread')
        running = _unfinished.get(self._ident)
        if running is not None:
            running.wait(timeout)

    def is_alive(self):
        running = _unfinished.get(self._ident)
        return running is not None and running.is_alive()

    def __repr__(self):
        state = 'initial' if self._ident is None else 'started' if self.is_alive() else 'stopped'
        if self._daemonic:
            state += ' daemon'
        if self._ident is not None:
            state += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {state})>'


class _Running:
    """A thread that was started and is not known to have ended."""

    def __init__(self, thread):
        self.thread = thread
        self._group = _workers.Group('Thread', sys.maxsize, True, False, '', None)
        if type(thread).run is Thread.run:
            function = thread._target or _nothing
            args, kwargs = tuple(thread._args), dict(thread._kwargs)
        else:
            function, args, kwargs = thread.run, (), {}
        self._group.submit(thread.name, function, args, kwargs)

    def wait(self, timeout):
        global _current
        before, _current = _current, self.thread
        try:
            ended = self._group.next(timeout)
        finally:
            _current = before
        if ended is None:
            return
        _unfinished.pop(self.thread._ident, None)
        _, state, value = ended
        if state == 'failed' and not isinstance(value, SystemExit):
            excepthook(ExceptHookArgs(type(value), value, value.__traceback__, self.thread))

    def is_alive(self):
        self.wait(0)
        return self.thread._ident in _unfinished


def _nothing():
    pass


class ExceptHookArgs:
    def __init__(self, exc_type, exc_value, exc_traceback, thread):
        self.exc_type = exc_type
        self.exc_value = exc_value
        self.exc_traceback = exc_traceback
        self.thread = thread


def excepthook(args):
    """Says on stderr what a thread raised."""
    import traceback
    print(f'Exception in thread {args.thread.name}:', file=sys.stderr)
    traceback.print_exception(args.exc_value)


def finish():
    """Waits for the threads that nobody has joined: called when a cell ends."""
    for running in list(_unfinished.values()):
        running.wait(None)


class Timer(Thread):
    """Calls a function after some seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self._off = False

    def cancel(self):
        self._off = True

    def run(self):
        time.sleep(self.interval)
        if not self._off:
            self.function(*self.args, **self.kwargs)


def _would_wait(what):
    return RuntimeError(
        f'{what} would wait for ever: threads that share a lock run one at a time here, each to its end'
    )


class _Lock:
    """Threads that use one lock run one after the other, so it is free whenever one of them begins."""

    def __init__(self):
        self._locked = False

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def acquire(self, blocking=True, timeout=-1):
        if not self._locked:
            self._locked = True
            return True
        if not blocking:
            return False
        if timeout is not None and timeout >= 0:
            time.sleep(timeout)
            return False
        raise _would_wait('acquiring a locked Lock')

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._locked else "unlocked"} _thread.lock object at {id(self):#x}>'


_Lock.__name__ = _Lock.__qualname__ = 'lock'
_Lock.__module__ = '_thread'
Lock = _Lock


class RLock:
    """A lock that its holder may acquire again."""

    def __init__(self):
        self._count = 0

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        if not blocking:
            return False
        if timeout is not None:
            time.sleep(timeout)
            return False
        raise _would_wait('acquiring an exhausted Semaphore')

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial = value

    def release(self, n=1):
        if self._value + n > self._initial:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    def __init__(self):
        self._flag = False

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag:
            return True
        # Another thread may be the one to set it.
        for running in list(_unfinished.values()):
            if not self._flag and running.thread is not _current:
                running.wait(timeout)
        if not self._flag and timeout is None:
            raise _would_wait('waiting for an Event that no thread sets')
        return self._flag


class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def acquire(self, *args):
        return self._lock.acquire(*args)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def wait(self, timeout=None):
        return self.wait_for(lambda: False, timeout)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        if timeout is None:
            raise _would_wait('waiting for a Condition')
        time.sleep(timeout)
        return predicate()

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class local:
    """Attributes of each thread's own; threads that run to their end one at a time begin with none."""

    def __init__(self):
        object.__setattr__(self, '_of', {})

    def _own(self):
        return self._of.setdefault(id(_current), {})

    def __getattr__(self, name):
        try:
            return self._own()[name]
        except KeyError:
            raise AttributeError(f"'_thread._local' object has no attribute '{name}'") from None

    def __setattr__(self, name, value):
        self._own()[name] = value

    def __delattr__(self, name):
        try:
            del self._own()[name]
        except KeyError:
            raise AttributeError(name) from None


def settrace(func):
    """Accepted and not used."""


setprofile = settrace


def __getattr__(name):
    if name == 'Barrier':
        raise ImportError(
            'threading.Barrier needs threads that wait for one another in mid-course; here threads that share something '
            'run one at a time, each to its end'
        )
    raise AttributeError(f"module 'threading' has no attribute '{name}'")
