"""What the machine has."""

from joblib import cpu_count as _cpu_count

CPU_COUNT = _cpu_count()


def cpu_count():
    return CPU_COUNT
