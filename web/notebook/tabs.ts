// Two tabs with the same notebook would overwrite each other: only one holds the lock and saves.

const PREFIX = "threadbook:notebook:";
let release: (() => void) | null = null;

/** Resolves to whether this tab may save; `lost` is called when another tab takes over later. */
export async function claim(key: string, lost: () => void, steal = false): Promise<boolean> {
  release?.();
  release = null;
  if (!navigator.locks) return true;
  return new Promise((resolve) => {
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    const held = navigator.locks.request(PREFIX + key, options, (lock) => {
      resolve(lock !== null);
      if (lock) return new Promise<void>((done) => (release = done));
    });
    held.catch(lost);
  });
}
