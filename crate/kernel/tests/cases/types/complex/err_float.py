print(complex("1+2j"), complex(" -3.5J "))
print(float(1j))
