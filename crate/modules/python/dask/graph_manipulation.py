"""What holds graphs back until others are done."""

from dask.delayed import delayed


def _done(*collections):
    return None


def checkpoint(*collections, split_every=None):
    """A lazy `None` that is there when all collections are."""
    return delayed(_done, name=None, pure=False)(*collections)


def _refused(word, instead):
    def function(*args, **kwargs):
        raise NotImplementedError(f'dask.graph_manipulation.{word}: {instead}')
    function.__name__ = word
    return function


bind = _refused('bind', 'give the parents to the delayed call as an argument, then it waits for them')
wait_on = _refused('wait_on', 'compute() the collections together, or persist() them first')
clone = _refused('clone', 'a graph that is computed twice runs twice: call compute() again')
