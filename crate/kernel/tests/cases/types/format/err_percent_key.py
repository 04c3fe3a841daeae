print("%(name)s" % {"nam": "x"})
