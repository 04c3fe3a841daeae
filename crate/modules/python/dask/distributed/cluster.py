"""The workers as a cluster: `LocalCluster`, `get_worker`. There are those of this tab and no others."""

import os

import _workers


class _Worker:
    """A worker as `get_worker` and a cluster's `workers` show it."""

    def __init__(self, number, nthreads=1):
        self.id = self.name = number
        self.address = f'threadbook://worker-{number}'
        self.nthreads = nthreads

    def __repr__(self):
        return f'<Worker {self.address!r}, name: {self.name}, status: running>'


def get_worker():
    """The worker that runs this task."""
    role = _workers.role()
    if role is None:
        raise ValueError('No worker found')
    return _Worker(role[0])


class LocalCluster:
    """The workers of this tab, as many as were asked for if there are so many."""

    def __init__(self, name=None, n_workers=None, threads_per_worker=None, processes=None, memory_limit='auto',
                 dashboard_address=None, asynchronous=False, **kwargs):
        if asynchronous:
            raise NotImplementedError('asynchronous=True is not available in this notebook: cells have no event loop')
        self.name = name or 'threadbook'
        self.status = 'running'
        self._processes = True if processes is None else processes
        self._threads = threads_per_worker or 1
        self.scale(os.cpu_count() if n_workers is None else n_workers)

    def scale(self, n=None, **kwargs):
        """Sets how many workers are used. There are never more than the page has."""
        self._count = max(1, min(n or 1, os.cpu_count() or 1))
        self._limit = max(1, min(self._count * self._threads, os.cpu_count() or 1))

    def adapt(self, minimum=0, maximum=None, **kwargs):
        self.scale(os.cpu_count() if maximum is None else maximum)
        return self

    @property
    def workers(self):
        return {number: _Worker(number, self._threads) for number in range(self._count)}

    @property
    def scheduler_address(self):
        return 'threadbook://this-tab'

    @property
    def dashboard_link(self):
        return 'what a dashboard shows is in the lab beside the notebook'

    def get_client(self):
        from dask.distributed.client import Client
        return Client(self)

    def close(self, timeout=None):
        self.status = 'closed'

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        return f'LocalCluster({self.name}, {self.scheduler_address!r}, workers={self._count}, threads={self._limit})'

    def _repr_html_(self):
        return _card('LocalCluster', [('Workers', self._count), ('Threads', self._limit), ('Status', self.status)])


def _card(title, rows):
    from html import escape
    cells = ''.join([f'<tr><th>{name}</th><td>{escape(str(value))}</td></tr>' for name, value in rows])
    return f'<strong>{title}</strong> in this tab<table>{cells}</table>The lab beside the notebook shows its tasks.'
