{1}.update(3)
