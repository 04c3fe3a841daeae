"""Callbacks: who is told what happens while a graph is computed."""

# Natives: _register, _unregister, _active.


class Callback:
    """Hooks around computations, used in a `with` block or after `register()`."""

    active = None

    def __init__(self, start=None, start_state=None, pretask=None, posttask=None, finish=None):
        for name, hook in (('_start', start), ('_start_state', start_state), ('_pretask', pretask),
                           ('_posttask', posttask), ('_finish', finish)):
            if hook:
                setattr(self, name, hook)

    def __enter__(self):
        _register(self)
        return self

    def __exit__(self, *args):
        _unregister(self)

    def register(self):
        _register(self)

    def unregister(self):
        _unregister(self)


class _Run:
    """One computation and those who watch it."""

    def __init__(self, callbacks, dsk):
        self.callbacks = callbacks
        self.dsk = dsk
        self.generic = any([not hasattr(callback, '_tick') for callback in callbacks])
        self.state = {'ready': [], 'waiting': {key: set() for key in dsk} if self.generic else {},
                      'running': set(), 'finished': set(), 'released': set(), 'cache': {}}
        self._tell('_start', dsk)
        self._tell('_start_state', dsk, self.state)

    def _tell(self, hook, *args):
        for callback in self.callbacks:
            call = getattr(callback, hook, None)
            if call is not None:
                call(*args)

    def before(self, key):
        self.state['waiting'].pop(key, None)
        self.state['running'].add(key)
        self._tell('_pretask', key, self.dsk, self.state)

    def after(self, key, value):
        self.state['running'].discard(key)
        self.state['finished'].add(key)
        self._tell('_posttask', key, value, self.dsk, self.state, 0)

    def tick(self, done, total, running, held):
        self._tell('_tick', done, total, running, held)

    def finish(self, errored, rows):
        self._tell('_rows', rows, self.dsk)
        self._tell('_finish', self.dsk, self.state, errored)
