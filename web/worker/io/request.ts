// Numbers that the wasm side and this side agree on: crate/wasm/src/files/request.rs.

export const Operation = {
  Open: 1,
  Read: 2,
  Close: 3,
  List: 4,
  Write: 5,
  Remove: 6,
  Append: 7,
  Stat: 8,
} as const;

/** A slot's state word is `ticket * PHASES + phase`. */
export const PHASES = 8;
export const Phase = { Asked: 1, Taken: 2, Done: 3, Failed: 4 } as const;

/** Byte offsets in a slot. */
export const Slot = { state: 0, moved: 4, handle: 8, size: 16 } as const;

/** What a refusal says; the numbers are the operating system's. */
export const Errno = { NotPermitted: 1, NoEntry: 2, Io: 5, NoSpace: 28 } as const;

/** A refusal on its way to the one who asked. */
export class Refusal extends Error {
  constructor(
    readonly errno: number,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
