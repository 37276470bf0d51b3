declare const opened: unique symbol;

/** An open database transaction. Opaque on purpose: nothing outside `libs/database` can look inside. */
export interface Transaction {
  readonly [opened]: true;
}
