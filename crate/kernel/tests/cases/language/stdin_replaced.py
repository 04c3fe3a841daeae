# Programs that read a line at a time, fed from a text: as judges and their tests do.
import io
import sys

sys.stdin = io.StringIO("3\n10 20 30\nlast without an end")
n = int(input())
numbers = list(map(int, input("numbers? ").split()))
print(n, numbers, sum(numbers))
print(repr(input()))
try:
    input("more? ")
except EOFError as error:
    print("EOFError:", error)

sys.stdin = io.StringIO("a b\nc d\n\ne")
for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))


class Lines:
    def readline(self):
        return 5


sys.stdin = Lines()
try:
    input()
except TypeError as error:
    print(error)
sys.stdin = sys.__stdin__
print(type(sys.stdin).__name__, sys.stdin.encoding, sys.stdin.readable())
