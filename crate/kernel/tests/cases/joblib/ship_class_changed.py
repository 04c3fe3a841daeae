from joblib import Parallel, delayed
class Config:
    level = 1
    def show(self):
        return self.level
def read(config):
    return config.show(), Config.level
c = Config()
print(Parallel(n_jobs=2)(delayed(read)(c) for _ in range(3)))
Config.level = 2
print(Parallel(n_jobs=2)(delayed(read)(c) for _ in range(3)))
Config.show = lambda self: -self.level
print(Parallel(n_jobs=2)(delayed(read)(c) for _ in range(3)))
Config.fresh = [1]
print(Parallel(n_jobs=2)(delayed(lambda: Config.fresh + [Config().level])() for _ in range(3)))
