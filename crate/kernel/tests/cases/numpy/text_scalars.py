# What comes out of an array of texts is a str as well: joined, repeated, formatted, looked up.
import numpy as np

square = np.array([["a", "b"], ["c", "d"]])
letter = square[0, 1]
print(type(letter), repr(letter), letter, isinstance(letter, str))
print(repr(letter + "z"), repr("z" + letter), type("z" + letter).__name__, repr(letter + letter))
print(repr(letter * 3), repr(2 * letter), "%s and %s" % (letter, letter), f"{letter:>3}", "{}".format(letter))
text = ""
for each in square.ravel():
    text = text + each
for each in square.ravel():
    text += each
print(repr(text), "-".join(square[0]), letter.upper(), letter[0], len(letter), letter in "abc")
print({letter: 1}["b"], hash(letter) == hash("b"), sorted([letter, "a"]), letter == "b", letter < "c")
row, column = np.where(square == "c")
print(row, column, str(row[0]) + letter)
template = np.array(["%d items"])[0]
print(template % 5)
try:
    print(letter + 1)
except TypeError as error:
    print(type(error).__name__)
