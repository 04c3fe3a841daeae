raise EOFError("EOF when reading a line")
