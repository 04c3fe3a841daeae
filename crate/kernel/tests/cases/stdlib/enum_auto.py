from enum import Enum, auto

class Step(Enum):
    LOAD = auto()
    CLEAN = auto()
    FIT = auto()

print([step.value for step in Step])
print(Step.FIT)

class Mixed(Enum):
    A = 10
    B = auto()
    C = auto()

print(list(Mixed))

class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
    NORTH = auto()
    SOUTH = auto()

print([m.value for m in Named])
