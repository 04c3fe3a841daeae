class Account:
    def __init__(self, b): self.b = b
    def withdraw(self, n):
        if n > self.b:
            raise ValueError(f"need {n - self.b} more")
        self.b -= n
def main():
    a = Account(10)
    a.withdraw(5)
    a.withdraw(50)
main()
