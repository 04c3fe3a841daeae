from joblib import Parallel, delayed
class Account:
    total = 0
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self.log = []
    def deposit(self, amount):
        self.balance += amount
        self.log.append(amount)
        Account.total += amount
        return self.balance > 0
a, b = Account("a"), Account("b")
Parallel(n_jobs=2, prefer="threads")(delayed(acc.deposit)(10) for acc in [a, b, a, b, a])
print(a.balance, b.balance, Account.total, a.log, len(b.log))
def rename(acc, name):
    acc.owner = name
    return acc
back = Parallel(n_jobs=2, prefer="threads")(delayed(rename)(a, "z") for _ in range(1))
print(a.owner, back[0] is a)
def drop(acc):
    del acc.owner
Parallel(n_jobs=2, prefer="threads")(delayed(drop)(a) for _ in range(1))
print(hasattr(a, "owner"))
def shared(acc):
    return acc.log
logs = Parallel(n_jobs=2, prefer="threads")(delayed(shared)(b) for _ in range(3))
print(all(log is b.log for log in logs))
logs[0].append("mine")
print(b.log)
