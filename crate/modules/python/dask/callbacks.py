"""Callbacks: who is told what happens while a graph is computed."""


class _Active(list):
    """Callbacks in the order in which they were registered, each once."""

    def add(self, callback):
        if callback not in self:
            self.append(callback)

    def discard(self, callback):
        if callback in self:
            self.remove(callback)


class Callback:
    """Hooks around computations, used in a `with` block or after `register()`."""

    active = _Active()

    def __init__(self, start=None, start_state=None, pretask=None, posttask=None, finish=None):
        for name, hook in (('_start', start), ('_start_state', start_state), ('_pretask', pretask),
                           ('_posttask', posttask), ('_finish', finish)):
            if hook:
                setattr(self, name, hook)

    def __enter__(self):
        self.register()
        return self

    def __exit__(self, *args):
        self.unregister()

    def register(self):
        Callback.active.add(self)

    def unregister(self):
        if self not in Callback.active:
            raise KeyError(self)
        Callback.active.remove(self)


class _Run:
    """One computation and those who watch it."""

    def __init__(self, callbacks, dsk, wanted, data):
        self.callbacks = callbacks
        self.dsk = dsk
        self.generic = any([not hasattr(callback, '_tick') for callback in callbacks])
        self.state = {'ready': {}, 'waiting': {}, 'waiting_data': {}, 'dependencies': {}, 'dependents': {},
                      'running': set(), 'finished': set(), 'released': set(), 'cache': {}}
        # What a task computes itself is no part of this.
        self.outer, Callback.active = Callback.active, _Active()
        if self.generic:
            values = {key: dsk[key].value for key in data}
            self._plan(dsk.get_all_dependencies(), set(wanted), values)
        try:
            self._tell('_start', dsk)
            self._tell('_start_state', dsk, self.state)
        except BaseException:
            Callback.active = self.outer
            raise

    def _plan(self, needed, wanted, values):
        users = {key: set() for key in needed}
        for key, deps in needed.items():
            for dep in deps:
                users[dep].add(key)
        self._wanted = wanted
        missing = {key: {dep for dep in deps if dep not in values} for key, deps in needed.items()}
        self.state.update(dependencies=needed, dependents=users, cache=values,
                          waiting={key: deps for key, deps in missing.items() if deps},
                          waiting_data={key: set(own) for key, own in users.items()},
                          ready={key: None for key, deps in missing.items() if not deps and key not in values})

    def _tell(self, hook, *args):
        for callback in self.callbacks:
            call = getattr(callback, hook, None)
            if call is not None:
                call(*args)

    def before(self, key):
        state = self.state
        state['waiting'].pop(key, None)
        state['ready'].pop(key, None)
        state['running'].add(key)
        self._tell('_pretask', key, self.dsk, state)

    def after(self, key, value):
        state = self.state
        state['running'].discard(key)
        state['finished'].add(key)
        state['cache'][key] = value
        for user in state['dependents'].get(key, ()):
            left = state['waiting'].get(user)
            if left is not None:
                left.discard(key)
                if not left:
                    del state['waiting'][user]
                    state['ready'][user] = None
        for dep in state['dependencies'].get(key, ()):
            state['waiting_data'][dep].discard(key)
            if not state['waiting_data'][dep] and dep not in self._wanted:
                state['released'].add(dep)
                state['cache'].pop(dep, None)
        self._tell('_posttask', key, value, self.dsk, state, 0)

    def tick(self, done, total, running, held):
        self._tell('_tick', done, total, running, held)

    def finish(self, errored, rows):
        try:
            self._tell('_rows', rows, self.dsk)
            self._tell('_finish', self.dsk, self.state, errored)
        finally:
            Callback.active = self.outer
