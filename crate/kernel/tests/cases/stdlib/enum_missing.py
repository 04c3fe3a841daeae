from enum import Enum

class Answer(Enum):
    YES = "yes"
    NO = "no"

    @classmethod
    def _missing_(cls, value):
        value = str(value).lower()
        for member in cls:
            if member.value == value:
                return member
        return None

print(Answer("YES"), Answer("No"))
try:
    Answer("maybe")
except ValueError as error:
    print(error)
print([a for a in Answer if a is not Answer.NO])
import copy
print(copy.deepcopy(Answer.YES) is Answer.YES, copy.copy([Answer.NO])[0] is Answer.NO)
