"hello".push("x")
