import gc
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.get_threshold())
gc.set_threshold(500, 5)
print(gc.get_threshold())
gc.set_threshold(700, 10, 10)
print(len(gc.get_count()), gc.garbage)
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"))
class A:
    pass
print(gc.is_tracked(A()))
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)
print(isinstance(gc.collect(), int), isinstance(gc.collect(0), int), gc.collect(generation=1) >= 0)
a = A()
a.me = a
del a
print(gc.collect() >= 1, gc.collect())
