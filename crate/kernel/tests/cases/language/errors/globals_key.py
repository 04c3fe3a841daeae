globals()["nope"]
