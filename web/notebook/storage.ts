// Notebooks in the browser's own database. They outlive the engine, the tab and a crash of either.

export interface Saved {
  key: string;
  title: string;
  /** The notebook as nbformat 4.5. */
  ipynb: object;
  /** The lesson's text that the notebook was made from, to tell whether a newer one exists. */
  origin: string | null;
  modified: number;
}

const NAME = "threadbook-notebooks";
const STORE = "notebooks";

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function ask<T>(mode: IDBTransactionMode, make: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode);
    const request = make(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export function save(saved: Saved): Promise<unknown> {
  return ask("readwrite", (store) => store.put(saved));
}

export function load(key: string): Promise<Saved | undefined> {
  return ask<Saved | undefined>("readonly", (store) => store.get(key));
}

export function list(): Promise<Saved[]> {
  return ask<Saved[]>("readonly", (store) => store.getAll());
}

export function forget(key: string): Promise<unknown> {
  return ask("readwrite", (store) => store.delete(key));
}
