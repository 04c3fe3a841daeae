(1).to_bytes(2, "middle")
