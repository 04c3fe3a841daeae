"{name}".format(nam=1)
