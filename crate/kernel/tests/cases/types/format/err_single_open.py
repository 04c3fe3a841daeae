print("a { b".format())
