import pickle

config = {"name": "run", "sizes": [1, 2], "nested": {"deep": (1, [2])}}
clone = pickle.loads(pickle.dumps(config))
clone["sizes"].append(3)
print(config["sizes"], clone["sizes"], clone["nested"] == config["nested"], clone["nested"] is config["nested"])

class Account:
    rate = 0.02
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"

a = Account("ann", 5)
pair = pickle.loads(pickle.dumps([a, a]))
print(pair, pair[0] is pair[1], pair[0] is a, type(pair[0]) is Account, pair[0].rate)
a.partner = Account("bob")
a.partner.partner = a
b = pickle.loads(pickle.dumps(a))
print(b.partner.partner is b, b.partner)
for bad in (lambda: pickle.dumps(open), lambda: pickle.dumps(Account.__init__), lambda: pickle.loads(b"garbage")):
    try:
        print(type(bad()).__name__)
    except Exception as error:
        print(type(error).__name__)
