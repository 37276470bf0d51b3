const GAP = /\[\[([a-z0-9]{1,8})\]\]/;

/** The text of a question cut at its gaps; `gap` is the key of one, `null` for words. */
export function textWithGaps(text: string): { text: string; gap: string | null }[] {
  return text
    .split(GAP)
    .map((piece, place) => (place % 2 === 1 ? { text: '', gap: piece } : { text: piece, gap: null }));
}

/** The text of a question in one line of a list, gaps as dots. */
export function textWithoutGaps(text: string): string {
  return text.replace(new RegExp(GAP, 'g'), '…');
}

/** The text of a question with its gaps numbered, for what is said of each. */
export function textWithNumberedGaps(text: string): string {
  let number = 0;
  return text.replace(new RegExp(GAP, 'g'), () => `(${++number}) …`);
}
