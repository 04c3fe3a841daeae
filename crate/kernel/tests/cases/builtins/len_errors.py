class Bad:
    def __len__(self):
        return -1
try:
    len(Bad())
except ValueError as error:
    print(error)
class Worse:
    def __len__(self):
        return "x"
len(Worse())
