// While a suspended cell waits for `input()`, nothing runs: the worker waits for the line, or for Stop.

export class LineWait {
  /** Resolves when the cell is to go on; null while it waits for nothing. */
  open: Promise<void> | null = null;
  #goOn: (() => void) | null = null;

  begin() {
    this.open = new Promise((resolve) => {
      this.#goOn = resolve;
    });
  }

  end() {
    this.#goOn?.();
    this.open = null;
    this.#goOn = null;
  }
}
