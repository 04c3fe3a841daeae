print()
print(1, "a", None, True, 2.5, [1, "x"], sep="|")
print("no newline", end="")
print("!", end="\n\n")
print("a", "b", sep="")
print(*range(4), sep=", ")
print("tab\tq\\", 'it\'s', "uni: äöü ✓")
print("x", sep=None, end=None)
class Sink:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
sink = Sink()
print("to", "sink", file=sink)
print(sink.parts)
try:
    print(1, sep=2)
except TypeError as error:
    print(error)
try:
    print(1, foo=2)
except TypeError as error:
    print(error)
