/** What is to be printed. */
export interface Printable {
  /** Path of the Typst file; it reads its data with `json("<its own name>.json")`. */
  readonly template: string;
  /** Sent to another process: plain data only. */
  readonly data: object;
  /** Stands in the file as the day it was made. */
  readonly createdAt: Date;
}

/** Whatever prints: the process of its own, or, in specs, this one. */
export interface Press {
  print(document: Printable): Promise<Buffer>;
}

export interface PrintOrder {
  readonly order: number;
  readonly document: Printable;
}

export type PrintAnswer =
  { readonly order: number; readonly pdf: Uint8Array } | { readonly order: number; readonly error: string };
