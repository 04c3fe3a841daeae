raise NotImplementedError("subclasses must do this")
