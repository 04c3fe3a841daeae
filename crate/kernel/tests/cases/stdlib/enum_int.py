from enum import IntEnum

class Priority(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10

print(Priority.LOW < Priority.HIGH, Priority.MID + 1, Priority.HIGH == 10)
print(sorted([Priority.HIGH, Priority.LOW, Priority.MID]))
print(Priority.LOW, repr(Priority.LOW), f"{Priority.LOW}", str(Priority.MID))
print(max(Priority), int(Priority.HIGH), Priority(5))
print([10, 20, 30][Priority.LOW])
print(isinstance(Priority.LOW, int))
