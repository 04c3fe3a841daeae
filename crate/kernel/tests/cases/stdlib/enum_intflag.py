from enum import IntFlag

class Mode(IntFlag):
    READ = 4
    WRITE = 2
    EXEC = 1

print(Mode.READ | Mode.WRITE, repr(Mode.READ | Mode.WRITE))
print(Mode.READ + 1, Mode(6) == 6)
print(Mode.READ & 4, repr(Mode.READ & 6))
print((Mode.READ | Mode.EXEC).name)
print(bool(Mode.READ & Mode.WRITE))
