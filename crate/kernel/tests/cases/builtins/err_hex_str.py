hex("ff")
