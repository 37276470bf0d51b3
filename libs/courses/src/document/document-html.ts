/** A document as simple XHTML, its pictures apart: `<img src="picture:3"/>` stands where the fourth was. */
export interface DocumentHtml {
  readonly html: string;
  readonly pictures: readonly DocumentPicture[];
  /** What cannot come, by code, and how often. */
  readonly left: ReadonlyMap<string, number>;
}

export interface DocumentPicture {
  readonly name: string;
  readonly content: Buffer;
}

/** Counts what cannot come. */
export class Left {
  readonly counts = new Map<string, number>();

  add(code: LeftCode, times = 1): void {
    if (times > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + times);
  }
}

export type LeftCode =
  | 'lesson-document.pictures-left'
  | 'lesson-document.charts-left'
  | 'lesson-document.media-left'
  | 'lesson-document.notes-left'
  | 'lesson-document.headers-left'
  | 'lesson-document.comments-left'
  | 'lesson-document.changes-taken'
  | 'lesson-document.text-boxes-left'
  | 'lesson-document.equations-left'
  | 'lesson-document.links-left';

export function pictureAt(place: number): string {
  return `picture:${place}`;
}

export function escapedHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export interface ListItem {
  readonly html: string;
  readonly level: number;
}

/** Items one deeper than the one before stand in a list inside it. */
export function listHtml(given: readonly ListItem[], ordered: boolean): string {
  const name = ordered ? 'ol' : 'ul';
  const least = Math.min(...given.map(({ level }) => level));
  const items: { html: string; under: ListItem[] }[] = [];
  for (const item of given) {
    const last = items.at(-1);
    if (item.level > least && last) last.under.push(item);
    else items.push({ html: item.html, under: [] });
  }
  const inner = items.map(({ html, under }) => `<li>${html}${under.length > 0 ? listHtml(under, ordered) : ''}</li>`);
  return `<${name}>${inner.join('')}</${name}>`;
}
