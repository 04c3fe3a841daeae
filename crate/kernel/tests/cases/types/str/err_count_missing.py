print("banana".count("a"), "banana".count("an", 2))
"banana".count()
