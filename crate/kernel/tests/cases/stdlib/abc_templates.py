from abc import ABC, abstractmethod

class Report(ABC):
    def render(self):
        return "\n".join([self.title().upper(), *self.rows(), self.footer()])
    @abstractmethod
    def title(self): ...
    @abstractmethod
    def rows(self): ...
    def footer(self):
        return "-- end --"

class Sales(Report):
    def title(self):
        return "sales"
    def rows(self):
        yield from (f"{k}: {v}" for k, v in {"a": 1, "b": 2}.items())

class Short(Sales):
    def footer(self):
        return super().footer().strip("- ")

print(Sales().render())
print(Short().render(), Short.__mro__[1].__name__, isinstance(Short(), Report), Report.__abstractmethods__ == frozenset({"title", "rows"}), Sales.__abstractmethods__ == frozenset())
for cls in (Report, type("Partial", (Report,), {"title": lambda self: "t"})):
    try:
        cls()
    except TypeError as error:
        print(error)
