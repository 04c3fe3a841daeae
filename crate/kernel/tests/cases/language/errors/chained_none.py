"a".join(None)
