e = ValueError("with note")
e.add_note("look here")
raise e
