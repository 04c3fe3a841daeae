name = f"hello {1}
