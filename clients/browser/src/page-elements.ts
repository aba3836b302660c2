/** The few things that our page needs of a browser; the types of one cannot stand beside those of a Worker. */

export type Field = { value: string; disabled: boolean };
/** A list to choose from, or the suggestions of a field. */
export type Choices = { replaceChildren(...options: readonly unknown[]): void };
export type Button = { disabled: boolean; textContent: string | null; hidden: boolean };
export type Line = { textContent: string | null; hidden: boolean };
export type Bar = { value: number; hidden: boolean };

export type BrowserFile = {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly lastModified: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

export type Chooser = { readonly files: ArrayLike<BrowserFile> | null; disabled: boolean };

export type Listening = {
  addEventListener(event: string, listener: (event: { preventDefault(): void }) => void): void;
};

/** What a page keeps for the next time: `localStorage` and `sessionStorage`. */
export type Memory = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};
