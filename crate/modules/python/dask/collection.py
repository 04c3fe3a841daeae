"""What arrays, bags and single values have in common: lazy parts, and how they are computed."""

# Natives: _graph, _compute, _persist, _visualize.


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

    def __dask_parts__(self):
        return self._parts

    def compute(self, **kwargs):
        return _compute(self, **kwargs)

    def persist(self, **kwargs):
        return _persist(self, **kwargs)

    def visualize(self, *args, **kwargs):
        return _visualize(self, *args, **kwargs)
