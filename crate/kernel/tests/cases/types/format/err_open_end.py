print("a {".format())
