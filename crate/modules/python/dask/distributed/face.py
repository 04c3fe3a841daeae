"""`dask.distributed` on the workers of this tab: `Client`, futures, and what waits for them.

A client stands for the pool that is there already: nothing is started, and nothing outside the tab is reached. Its calls
get copies of what they use, as a cluster's do, also those whose workers are threads. A call that takes futures begins
when they have ended, at the latest when the notebook waits for anything.
"""

from concurrent.futures import CancelledError
from dask.distributed.client import Client
from dask.distributed.cluster import LocalCluster, get_worker
from dask.distributed.future import Future, default_client, get_client
from dask.distributed.waiting import (
    ALL_COMPLETED, FIRST_COMPLETED, as_completed, fire_and_forget, progress, wait,
)

TimeoutError = TimeoutError

__all__ = ('Client', 'Future', 'LocalCluster', 'as_completed', 'default_client', 'fire_and_forget', 'get_client',
           'get_worker', 'progress', 'wait')


def _refused(name, reason):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f'dask.distributed.{name} is not available in this notebook: {reason}')
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ('Lock', 'MultiLock', 'Semaphore', 'Event', 'Queue', 'Variable', 'Pub', 'Sub'):
    globals()[_name] = _refused(_name, 'tasks here do not wait for each other; pass futures to them instead')
for _name in ('Scheduler', 'Worker', 'Nanny', 'SSHCluster', 'SpecCluster'):
    globals()[_name] = _refused(_name, 'the workers are those of this tab; Client() uses them')
for _name in ('worker_client', 'secede', 'rejoin'):
    globals()[_name] = _refused(_name, 'a task cannot hand in others here; do it in the notebook')
performance_report = _refused('performance_report', 'the lab beside it shows the run, and is saved with it')
