year, event = 2016, 'Referendum'
print(f'Results of the {year} {event}')
yes_votes, no_votes = 42_572_654, 43_132_495
percentage = yes_votes / (yes_votes + no_votes)
print('{:-9} YES votes  {:2.2%}'.format(yes_votes, percentage))
s = 'Hello, world.'
print(str(s), repr(s), str(1/7))
x, y = 10 * 3.25, 200 * 200
print('The value of x is ' + repr(x) + ', and y is ' + repr(y) + '...')
print(repr('hello, world\n'), repr((x, y, ('spam', 'eggs'))))
import math
print(f'The value of pi is approximately {math.pi:.3f}.')
table = {'Sjoerd': 4127, 'Jack': 4098, 'Dcab': 7678}
for name, phone in table.items(): print(f'{name:10} ==> {phone:10d}')
animals = 'eels'
print(f'My hovercraft is full of {animals}.', f'My hovercraft is full of {animals!r}.')
bugs, count, area = 'roaches', 13, 'living room'
print(f'Debugging {bugs=} {count=} {area=}')
print('We are the {} who say "{}!"'.format('knights', 'Ni'), '{0} and {1}'.format('spam', 'eggs'), '{1} and {0}'.format('spam', 'eggs'))
print('This {food} is {adjective}.'.format(food='spam', adjective='absolutely horrible'), 'The story of {0}, {1}, and {other}.'.format('Bill', 'Manfred', other='Georg'))
print('Jack: {0[Jack]:d}; Sjoerd: {0[Sjoerd]:d}; Dcab: {0[Dcab]:d}'.format(table), 'Jack: {Jack:d}; Sjoerd: {Sjoerd:d}; Dcab: {Dcab:d}'.format(**table))
for x in range(1, 11): print('{0:2d} {1:3d} {2:4d}'.format(x, x*x, x*x*x))
for x in range(1, 4):
    print(repr(x).rjust(2), repr(x*x).rjust(3), end=' ')
    print(repr(x*x*x).rjust(4))
print('12'.zfill(5), '-3.14'.zfill(7), '3.14159265359'.zfill(5), 'The value of pi is approximately %5.3f.' % math.pi)
