print("{{}} {}".format(1))
print("a } b".format())
