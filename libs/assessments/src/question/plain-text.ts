/** Characters that turn the reading direction of what follows against its script: never needed, used to deceive. */
const DIRECTION_OVERRIDES = /[\u202d\u202e]/u;
/** What word processors leave behind: embeddings, isolates, control characters except tab and line feed, zero-width joins of nothing. */
const RESIDUE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202c\u2066-\u2069\ufeff]/gu;

/** Whether `text` holds a left-to-right or right-to-left override. */
export function overridesDirection(text: string): boolean {
  return DIRECTION_OVERRIDES.test(text);
}

/** A text as it is kept: normal form, one kind of line end, no residue of word processors, no blanks around. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(RESIDUE, '').normalize('NFC').trim();
}
