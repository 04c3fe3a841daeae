print("é".encode("ascii", "xmlcharrefreplace"))
print("é".encode("ascii", "namereplace"))
