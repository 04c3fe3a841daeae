class A:
    x = property()
A().x
