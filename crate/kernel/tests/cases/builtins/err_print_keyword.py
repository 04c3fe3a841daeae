print(1, 2, seperator="-")
