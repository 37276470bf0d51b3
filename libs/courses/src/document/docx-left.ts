import { child, descendants, elements, textOf, type XmlElement } from '@tamkin/files';
import type { Left } from './document-html';
import { officeXml } from './office-xml';

type Parts = ReadonlyMap<string, Buffer>;

const MAIN = 'word/document.xml';
const HEADER = /^word\/(?:header|footer)\d*\.xml$/;
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];
/** What was added, removed or moved since changes are tracked. */
const CHANGES = ['ins', 'del', 'moveTo'];
/** Shapes whose words are not read, of the drawings of today and of those that Word writes beside them for older readers. */
const UNREAD_SHAPES = new Set(['drawing', 'oval', 'line', 'polyline', 'arc', 'curve']);

/** Counts what a Word document says outside its text, or in ways that the text of a lesson does not have. */
export function countLeft(parts: Parts, left: Left): void {
  const text = treeOf(parts, MAIN);
  const said = [MAIN, ...NOTES].flatMap((path) => treeOf(parts, path) ?? []);
  const headers = [...parts.keys()].filter((path) => HEADER.test(path)).flatMap((path) => treeOf(parts, path) ?? []);
  left.add('lesson-document.charts-left', text ? charts(text) : 0);
  left.add('lesson-document.headers-left', headers.filter(isWorded).length);
  left.add('lesson-document.comments-left', all(treeOf(parts, 'word/comments.xml'), 'comment').length);
  left.add(
    'lesson-document.changes-taken',
    sum(said, (tree) => changes(tree).length),
  );
  left.add('lesson-document.text-boxes-left', sum(said, unreadBoxes));
  left.add(
    'lesson-document.equations-left',
    sum(said, (tree) => all(tree, 'oMath').length),
  );
}

function charts(tree: XmlElement): number {
  return all(tree, 'chart').length + all(tree, 'relIds').length;
}

/** Changes of words; marks of paragraphs and of looks hold none. */
function changes(tree: XmlElement): XmlElement[] {
  return CHANGES.flatMap((name) => all(tree, name)).filter((change) => all(change, 'r').length > 0);
}

/** Text boxes in shapes that are not read. Of two writings of a shape the older one is read, where there is one. */
function unreadBoxes(tree: XmlElement): number {
  return sum(elements(tree), (element) => {
    if (element.name === 'AlternateContent') return unreadBoxes(child(element, 'Fallback') ?? asDrawing(element));
    if (UNREAD_SHAPES.has(element.name)) return all(element, 'txbxContent').filter(isWorded).length;
    return unreadBoxes(element);
  });
}

/** Alone, without an older writing, a shape is not read whatever it is called. */
function asDrawing(element: XmlElement): XmlElement {
  return { ...element, children: [{ ...element, name: 'drawing' }] };
}

function isWorded(tree: XmlElement): boolean {
  return all(tree, 't').some((words) => textOf(words).trim() !== '');
}

function all(tree: XmlElement | null, name: string): XmlElement[] {
  return tree ? descendants(tree, name) : [];
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

function treeOf(parts: Parts, path: string): XmlElement | null {
  const content = parts.get(path);
  return content ? officeXml(content) : null;
}
