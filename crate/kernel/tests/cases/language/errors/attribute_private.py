class A:
    def __init__(self): self.__x = 1
A().__x
