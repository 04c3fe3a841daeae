def 5f(): pass
