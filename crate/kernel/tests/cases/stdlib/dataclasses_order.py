from dataclasses import dataclass, field

@dataclass(order=True)
class Version:
    major: int
    minor: int
    note: str = field(default="", compare=False)

versions = [Version(1, 2), Version(0, 9, "old"), Version(1, 0)]
print(sorted(versions))
print(max(versions), Version(1, 2) >= Version(1, 2, "same"), Version(1, 2) < Version(2, 0))
try:
    Version(1, 2) < 3
except TypeError as error:
    print(error)
