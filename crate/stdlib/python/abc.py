"""Abstract base classes."""


class ABCMeta(type):
    """The metaclass of abstract base classes. Which methods are abstract the interpreter writes down itself."""

    def register(cls, subclass):
        """Makes `subclass` count as a subclass."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        for base in cls.__mro__:
            if isinstance(base, ABCMeta):
                if "_abc_registry" not in base.__dict__:
                    base._abc_registry = []
                base._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in subclass.__mro__:
            return True
        hook = getattr(cls, "__subclasshook__", None)
        if hook is not None:
            answer = hook(subclass)
            if answer is not NotImplemented:
                return answer
        for registered in cls.__dict__.get("_abc_registry", ()):
            if issubclass(subclass, registered):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A class to inherit from, to be abstract."""

    __slots__ = ()


def abstractmethod(funcobj):
    """Marks a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


def get_cache_token():
    """Changes whenever a class is registered."""
    return 0


def update_abstractmethods(cls):
    """For classes that were changed after they were made."""
    return cls
