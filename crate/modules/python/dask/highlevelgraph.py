"""Graphs by layers: `Layer`, `MaterializedLayer`, and how a `HighLevelGraph` is made of collections."""

from dask.base import is_dask_collection
from dask.core import keys_in_tasks

# Natives: HighLevelGraph.


class Layer:
    """The tasks that one operation made: a mapping."""

    def __init__(self, annotations=None, collection_annotations=None):
        self.annotations = annotations
        self.collection_annotations = collection_annotations

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __contains__(self, key):
        return key in self.keys()

    def __eq__(self, other):
        return hasattr(other, 'items') and dict(self.items()) == dict(other.items())

    __hash__ = object.__hash__

    def is_materialized(self):
        return True

    def get_output_keys(self):
        return set(self)

    def get_dependencies(self, key, all_hlg_keys):
        return keys_in_tasks(all_hlg_keys, [self[key]])

    def cull(self, keys, all_hlg_keys):
        """The layer of the tasks that `keys` need, and what each of them needs."""
        needed, todo, tasks = {}, [key for key in keys if key in self], {}
        while todo:
            key = todo.pop()
            if key not in tasks:
                tasks[key] = self[key]
                needed[key] = self.get_dependencies(key, all_hlg_keys)
                todo.extend([dep for dep in needed[key] if dep in self])
        return MaterializedLayer(tasks, annotations=self.annotations), needed


class MaterializedLayer(Layer):
    """A layer whose tasks are there."""

    def __init__(self, mapping, annotations=None, collection_annotations=None):
        super().__init__(annotations, collection_annotations)
        self.mapping = mapping

    def __getitem__(self, key):
        return self.mapping[key]

    def __contains__(self, key):
        return key in self.mapping

    def __iter__(self):
        return iter(self.mapping)

    def __len__(self):
        return len(self.mapping)


def _layers(graph):
    return {name: MaterializedLayer(tasks) for name, tasks in graph._layer_dicts().items()}


def _layer_name(collection):
    """A collection's own layer; what has none is named by its only key, or by chance."""
    try:
        [name] = collection.__dask_layers__()
        return name
    except (AttributeError, ValueError):
        return str(id(collection))


def _from_collections(cls, name, layer, dependencies=()):
    layers = {name: layer}
    for collection in dependencies:
        if not is_dask_collection(collection):
            raise TypeError(type(collection))
        graph = collection.__dask_graph__()
        whole = isinstance(graph, HighLevelGraph)
        layers.update(_layers(graph) if whole else {_layer_name(collection): graph})
    return cls(layers, {})


def _merge(cls, *graphs):
    layers = {}
    for graph in graphs:
        if isinstance(graph, HighLevelGraph):
            layers.update(_layers(graph))
        elif hasattr(graph, 'items'):
            layers[str(id(graph))] = graph
        else:
            raise TypeError(graph)
    return cls(layers, {})


def to_graphviz(*args, **kwargs):
    raise NotImplementedError('dask.highlevelgraph.to_graphviz: there is no graphviz here; visualize() of '
                              'the graph draws it')
