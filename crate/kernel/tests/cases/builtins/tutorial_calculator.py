print(2 + 2, 50 - 5*6, (50 - 5*6) / 4, 8 / 5)
print(17 / 3, 17 // 3, 17 % 3, 5 * 3 + 2, 5 ** 2, 2 ** 7)
width = 20
height = 5 * 9
print(width * height, 4 * 3.75 - 1)
tax = 12.5 / 100
price = 100.50
_ = price * tax
print(_, price + _, round(price + _, 2))
print('spam eggs', 'doesn\'t', "doesn't", '"Yes," they said.', "\"Yes,\" they said.", '"Isn\'t," they said.')
s = 'First line.\nSecond line.'
print(repr(s)); print(s)
print('C:\some\name' if False else r'C:\some\name')
print("""\
Usage: thingy [OPTIONS]
     -h                        Display this usage message
     -H hostname               Hostname to connect to
""")
print(3 * 'un' + 'ium', 'Py' 'thon')
text = ('Put several strings within parentheses '
        'to have them joined together.')
prefix = 'Py'
print(text, prefix + 'thon')
word = 'Python'
print(word[0], word[5], word[-1], word[-2], word[-6], word[0:2], word[2:5], word[:2], word[4:], word[-2:], word[:2] + word[2:], word[4:42], word[42:], 'J' + word[1:], word[:2] + 'py')
print(len('supercalifragilisticexpialidocious'))
squares = [1, 4, 9, 16, 25]
print(squares, squares[0], squares[-1], squares[-3:], squares[:], squares + [36, 49, 64, 81, 100])
cubes = [1, 8, 27, 65, 125]
cubes[3] = 64
cubes.append(216)
cubes.append(7 ** 3)
print(4 ** 3, cubes)
letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
letters[2:5] = ['C', 'D', 'E']; print(letters)
letters[2:5] = []; print(letters)
letters[:] = []; print(letters)
x = [['a', 'b', 'c'], [1, 2, 3]]
print(x, x[0], x[0][1])
a, b = 0, 1
while a < 1000:
    print(a, end=',')
    a, b = b, a+b
print()
