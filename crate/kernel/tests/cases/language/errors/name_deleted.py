a = 1
del a
a + 1
