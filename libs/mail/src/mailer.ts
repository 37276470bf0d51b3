/** One e-mail, plain text, as the person will read it. */
export interface Letter {
  /** The message's own id: the same in every try, so that a mailbox can tell a repetition. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47, for the `Content-Language` header and the direction of the text. */
  readonly language: string;
}

/** The way out of the product. */
export abstract class Mailer {
  /** `stored`: nothing leaves; messages are read inside the product. */
  abstract readonly mode: 'smtp' | 'stored';

  /** Resolves when the next server has taken the letter over; rejects with its answer otherwise. Never inside a transaction. */
  abstract send(letter: Letter): Promise<void>;
}
