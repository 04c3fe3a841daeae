print(getattr(3, "real"), getattr(3, "nothing", "default"), hasattr("", "upper"))
getattr(3, "nothing")
