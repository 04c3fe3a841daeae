from dataclasses import dataclass
from dask import delayed

@dataclass
class Job:
    name: str
    size: int

@delayed
def describe(job):
    return f'{job.name}:{job.size}'

print(describe(Job('a', delayed(3))).compute())
print(delayed(Job)('b', 2).size.compute())
