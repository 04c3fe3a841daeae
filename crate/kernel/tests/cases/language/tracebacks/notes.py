e = ValueError("base")
e.add_note("first note")
e.add_note("second\nlines")
raise e
