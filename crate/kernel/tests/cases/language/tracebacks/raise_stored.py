def make(): return ValueError("made")
err = make()
def throw(): raise err
throw()
