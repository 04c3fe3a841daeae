def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
class A:
    def __eq__(self, o): return self == o
try:
    A() == A()
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
class B:
    def __repr__(self): return repr(self)
try:
    repr(B())
except RecursionError as e:
    print(type(e).__name__)
class C:
    def __getattr__(self, n): return self.missing
try:
    C().x
except RecursionError as e:
    print(type(e).__name__)
def g():
    yield from g()
try:
    next(g())
except RecursionError as e:
    print(type(e).__name__)
def key(x): return sorted([1], key=key)
try:
    sorted([1], key=key)
except RecursionError as e:
    print(type(e).__name__)
class D:
    def __lt__(self, o): return sorted([D(), D()])
try:
    sorted([D(), D()])
except RecursionError as e:
    print(type(e).__name__)
class E:
    def __hash__(self): return hash(E())
try:
    {E(): 1}
except RecursionError as e:
    print(type(e).__name__)
class F:
    @property
    def p(self): return self.p
try:
    F().p
except RecursionError as e:
    print(type(e).__name__)
h = lambda x: max([x], key=h)
try:
    h(1)
except RecursionError as e:
    print(type(e).__name__)
print("alive")
