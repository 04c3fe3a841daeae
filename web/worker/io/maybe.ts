// Values that are there at once in the serial build and later in the I/O worker, so that one desk serves both.

export type Maybe<T> = T | Promise<T>;

export const chain = <T, U>(value: Maybe<T>, next: (value: T) => Maybe<U>): Maybe<U> =>
  value instanceof Promise ? value.then(next) : next(value);

/** `work`'s value, or what `rescue` makes of what it threw, now or later. */
export function rescued<T>(work: () => Maybe<T>, rescue: (error: unknown) => T): Maybe<T> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(rescue) : value;
  } catch (error) {
    return rescue(error);
  }
}
