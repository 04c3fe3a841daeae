eval("1 + undefined_q")
