from typing import NamedTuple, Optional

class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def tag(self):
        return f"{self.name}#{self.id}"

e = Employee("Guido")
print(e, e.name, e[1], e.tag(), tuple(e), len(e))
print(Employee._fields, e._asdict(), e._replace(id=5), Employee._make(["x", 9]))
name, number = e
print(name, number, e == ("Guido", 3), isinstance(e, tuple), Employee.__doc__)
try:
    Employee()
except TypeError as error:
    print(error)
P = NamedTuple("P", [("x", int), ("y", int)])
print(P(1, 2), P(x=1, y=3).y)
