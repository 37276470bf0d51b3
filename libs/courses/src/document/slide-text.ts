import { child, descendants, elements, textOf, type XmlElement } from '@tamkin/files';
import { escapedHtml, listHtml, type ListItem } from './document-html';

/** The address behind a relation; empty when there is none. */
export type LinkOf = (relation: string) => string;

/** Placeholders whose lines have bullets unless they say otherwise. */
const BULLETED = new Set(['body', 'obj']);

interface Line {
  readonly html: string;
  /** `null` = no item of a list. */
  readonly list: { readonly ordered: boolean; readonly level: number } | null;
}

export function wordsOfShape(shape: XmlElement): string {
  return descendants(shape, 'p')
    .map((line) => descendants(line, 't').map(textOf).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The paragraphs of a shape; those with bullets or numbers as lists, as deep as they stand. */
export function paragraphsHtml(shape: XmlElement, placeholder: string, linkOf: LinkOf): string {
  const lines = descendants(shape, 'txBody').flatMap((body) =>
    elements(body, 'p').map((line) => lineOf(line, BULLETED.has(placeholder), linkOf)),
  );
  const html: string[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) html.push(listHtml(open.map(itemOf), open[0]?.list?.ordered ?? false));
    open = [];
  };
  for (const line of lines.filter((each) => each.html !== '')) {
    if (!line.list || (open[0]?.list && open[0].list.ordered !== line.list.ordered && line.list.level === 0)) close();
    if (line.list) open.push(line);
    else html.push(`<p>${line.html}</p>`);
  }
  close();
  return html.join('');
}

export function tableHtml(table: XmlElement, linkOf: LinkOf): string {
  const rows = elements(table, 'tr').map((row) => {
    const cells = elements(row, 'tc').filter(({ attributes }) => !attributes['hMerge'] && !attributes['vMerge']);
    return `<tr>${cells.map((cell) => cellHtml(cell, linkOf)).join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function cellHtml(cell: XmlElement, linkOf: LinkOf): string {
  const { gridSpan = '1', rowSpan = '1' } = cell.attributes;
  const span = (name: string, value: string): string => (/^[2-9]\d?$/.test(value) ? ` ${name}="${value}"` : '');
  const lines = descendants(cell, 'p').map((line) => runsHtml(line, linkOf));
  return `<td${span('colspan', gridSpan)}${span('rowspan', rowSpan)}>${lines.filter(Boolean).join('<br/>')}</td>`;
}

function lineOf(line: XmlElement, bulleted: boolean, linkOf: LinkOf): Line {
  const about = child(line, 'pPr');
  const has = (name: string): boolean => child(about, name) !== undefined;
  const ordered = has('buAutoNum');
  const isItem = ordered || has('buChar') || has('buBlip') || (bulleted && !has('buNone'));
  const level = Number(about?.attributes['lvl'] ?? 0) || 0;
  return { html: runsHtml(line, linkOf), list: isItem ? { ordered, level } : null };
}

function runsHtml(line: XmlElement, linkOf: LinkOf): string {
  const html = elements(line).map((run) => {
    if (run.name === 'br') return '<br/>';
    return run.name === 'r' || run.name === 'fld' ? runHtml(run, linkOf) : '';
  });
  return html.join('').trim();
}

function runHtml(run: XmlElement, linkOf: LinkOf): string {
  const text = escapedHtml(textOf(child(run, 't')));
  const about = child(run, 'rPr');
  if (text.trim() === '' || !about) return text;
  const { b, i, u = 'none' } = about.attributes;
  const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
  let html = text;
  if (isOn(b)) html = `<strong>${html}</strong>`;
  if (isOn(i)) html = `<em>${html}</em>`;
  if (u !== 'none') html = `<u>${html}</u>`;
  const address = linkOf(child(about, 'hlinkClick')?.attributes['relation'] ?? '');
  return address ? `<a href="${escapedHtml(address)}">${html}</a>` : html;
}

function itemOf({ html, list }: Line): ListItem {
  return { html, level: list?.level ?? 0 };
}
