from enum import Enum

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

    def describe(self):
        return f"{self.name.title()}: {self.surface_gravity:.2f}"

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda planet: planet.mass)

for planet in Planet:
    print(planet.describe(), planet.value)
print(Planet.heaviest())

class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    ALIAS_FOR_SQUARE = 2

    def __str__(self):
        return f"shape:{self.value}"

print(Shape.ALIAS_FOR_SQUARE, list(Shape), Shape.ALIAS_FOR_SQUARE is Shape.SQUARE)
print(list(Shape.__members__))
