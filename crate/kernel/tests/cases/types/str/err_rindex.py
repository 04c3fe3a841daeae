print("banana".rindex("an"))
"banana".rindex("x")
