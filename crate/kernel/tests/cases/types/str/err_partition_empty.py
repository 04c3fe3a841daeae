print("key=value=x".partition("="), "key".rpartition("="))
"key".partition("")
