from enum import StrEnum, auto, Enum

class Kind(StrEnum):
    CSV = auto()
    PARQUET = auto()

print(Kind.CSV, repr(Kind.CSV), Kind.CSV == "csv", Kind.CSV.upper(), f"{Kind.PARQUET}")

class Old(str, Enum):
    A = "a"
    B = "b"

print(Old.A == "a", repr(Old.B), Old("b"), Old.A.value + "!")
print("a" in [Old.A], {Old.A: 1}["a"])
