from enum import Enum, IntEnum

Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value)
Level = IntEnum("Level", ["LOW", "HIGH"], start=0)
print(list(Level), Level.HIGH > Level.LOW)
Paired = Enum("Paired", {"X": "x", "Y": "y"})
print(Paired.X, Paired("y"))
print(Animal.__name__, Animal)
