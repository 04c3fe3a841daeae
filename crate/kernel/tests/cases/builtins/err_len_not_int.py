class Odd:
    def __len__(self):
        return "3"

len(Odd())
