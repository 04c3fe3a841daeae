"""What arrays, bags and single values have in common: lazy parts, and how they are computed."""

# Natives: _graph, _nodes_of, _compute, _persist, _visualize.


class Collection:
    """A lazy collection: `_parts` has a lazy value for each of its parts, `name` their layer."""

    @property
    def dask(self):
        return _graph(self.__dask_parts__())

    def __dask_graph__(self):
        return self.dask

    def __dask_layers__(self):
        return (self.name,)

    def __dask_tokenize__(self):
        return self.name

    def __dask_postpersist__(self):
        return _again, (self,)

    @staticmethod
    def __dask_optimize__(dsk, keys, **kwargs):
        return dsk.cull(keys) if hasattr(dsk, 'cull') else dsk

    def __dask_parts__(self):
        return self._parts

    def compute(self, **kwargs):
        return _compute(self, **kwargs)

    def persist(self, **kwargs):
        return _persist(self, **kwargs)

    def visualize(self, *args, **kwargs):
        return _visualize(self, *args, **kwargs)


def _again(dsk, collection, *, rename=None):
    """The collection over other tasks: values by the keys of its parts, or a graph."""
    from dask.base import replace_name_in_key
    keys = [part.key for part in collection.__dask_parts__()]
    if rename:
        keys = [replace_name_in_key(key, rename) for key in keys]
    return collection._rebuild_parts(_nodes_of(dsk, keys))
