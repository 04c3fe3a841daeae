class ConfigError(Exception): pass
def load():
    try:
        open("/no/such/file")
    except OSError as e:
        raise ConfigError("cannot load") from e
load()
