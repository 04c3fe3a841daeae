class A:
    def __init__(self):
        self.__secret = 1
        self._soft = 2
        self.__dunder__ = 3
    def get(self): return self.__secret
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden()
    __const = 5
    def const(self): return self.__const
    @staticmethod
    def local():
        __loc = 9
        return __loc
class B(A):
    def __init__(self):
        super().__init__()
        self.__secret = "b"
    def both(self): return self.__secret, self.get()
a = A()
print(a.get(), a._soft, a.__dunder__, a.call(), a.const(), A._A__const, a._A__secret, A.local(), B().both())
try:
    a.__secret
except AttributeError as e:
    print(e)
print(sorted(vars(a)))
