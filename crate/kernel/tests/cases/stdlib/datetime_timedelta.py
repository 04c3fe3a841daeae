from datetime import timedelta

t = timedelta(days=1, hours=2, minutes=30)
print(t, repr(t), t.days, t.seconds, t.total_seconds(), t.microseconds)
print(timedelta(seconds=-1), repr(timedelta(seconds=-1)), timedelta(0), repr(timedelta(0)), timedelta(weeks=1, milliseconds=5))
print(t * 2, t / 2, t // 2, t / timedelta(hours=1), t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(hours=5)))
print(-t, abs(-t), t + t, t - timedelta(hours=30), 3 * t, t * 1.5, t / 1.7, bool(timedelta()), t > timedelta(1))
print(timedelta(hours=1.5), timedelta(days=0.1), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(seconds=1e-6), timedelta(minutes=1/3))
print(sum([timedelta(minutes=5), timedelta(minutes=10)], timedelta()), max(t, timedelta(2)), {t: 1}[timedelta(1, 9000)])
print(timedelta.max, timedelta.min, timedelta.resolution, timedelta(days=1, seconds=-1), timedelta(2) == timedelta(hours=48))
print(str(timedelta(days=-1, hours=5)), str(timedelta(days=2, microseconds=1)), timedelta(hours=100))
