pront("hi")
