from joblib import Parallel, delayed
class Account:
    def __init__(self, balance):
        self.balance = balance
    def add(self, amount):
        self.balance += amount
        return self.balance
    def __call__(self, factor):
        return self.balance * factor
a = Account(10)
print(Parallel(n_jobs=2, batch_size=1)(delayed(a.add)(i) for i in range(3)))
print(a.balance)
print(Parallel(n_jobs=2)(delayed(a)(i) for i in range(3)))
add = a.add
print(Parallel(n_jobs=2, batch_size=1)(delayed(add)(5) for i in range(2)))
print(Parallel(n_jobs=2)(delayed("-".join)(["a", str(i)]) for i in range(2)))
print(Parallel(n_jobs=2)(delayed(str.upper)(s) for s in ("x", "yz")))
print(Parallel(n_jobs=2)(delayed([3, 1, 2].index)(i) for i in (1, 2)))
bound = Parallel(n_jobs=2)(delayed(lambda acc: acc.add)(Account(i)) for i in range(2))
print([b(1) for b in bound])
