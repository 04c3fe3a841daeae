def area(w, h): return w * h
print(area(w=2, hight=3))
