import { posix } from 'node:path';
import { child, descendants, elements, type XmlElement } from '@tamkin/files';
import { escapedHtml, Left, pictureAt, type DocumentHtml, type DocumentPicture } from './document-html';
import { officeXml } from './office-xml';
import { paragraphsHtml, tableHtml, wordsOfShape, type LinkOf } from './slide-text';

type Parts = ReadonlyMap<string, Buffer>;

/** Placeholders that say the date, a number or a line for every slide. */
const FURNITURE = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);
const COMMENTS = /^ppt\/comments\/[^/]+\.xml$/;
const TITLES = new Set(['title', 'ctrTitle']);

export interface SlideRules {
  /** Speaker notes become call-outs; otherwise they are left out. */
  readonly notes: boolean;
}

/** Each slide: its title as a heading, then its lists, texts, tables and pictures in their order. */
export function readPptx(parts: Parts, { notes }: SlideRules): DocumentHtml {
  const reader = new SlidesReader(parts, notes);
  const html = slidePaths(parts).map((path) => reader.slide(path));
  reader.left.add('lesson-document.comments-left', commentsIn(parts));
  return { html: html.join(''), pictures: reader.pictures, left: reader.left.counts };
}

class SlidesReader {
  readonly pictures: DocumentPicture[] = [];
  readonly left = new Left();

  constructor(
    private readonly parts: Parts,
    private readonly withNotes: boolean,
  ) {}

  slide(path: string): string {
    const tree = treeOf(this.parts, path);
    const relations = relationsOf(this.parts, path);
    const shapes = tree ? shapesIn(tree) : [];
    const titles = shapes.filter((shape) => TITLES.has(placeholder(shape)));
    const others = shapes.filter((shape) => !titles.includes(shape) && !FURNITURE.has(placeholder(shape)));
    const heading = titles.map(wordsOfShape).filter(Boolean).join(' ');
    return [
      heading && `<h2>${escapedHtml(heading)}</h2>`,
      ...others.map((shape) => this.shape(shape, relations)),
      this.notesOf(relations),
    ].join('');
  }

  private shape(shape: XmlElement, relations: Relations): string {
    const linkOf: LinkOf = (id) => relations.get(id)?.address ?? '';
    if (shape.name === 'pic') return this.picture(shape, relations);
    if (shape.name !== 'graphicFrame') return paragraphsHtml(shape, placeholder(shape), linkOf);
    const [table] = descendants(shape, 'tbl');
    if (table) return tableHtml(table, linkOf);
    this.left.add('lesson-document.charts-left');
    return '';
  }

  private picture(shape: XmlElement, relations: Relations): string {
    if (descendants(shape, 'videoFile').length + descendants(shape, 'audioFile').length > 0) {
      this.left.add('lesson-document.media-left');
      return '';
    }
    const [blip] = descendants(shape, 'blip');
    const path = relations.get(blip?.attributes['embed'] ?? '')?.path ?? '';
    const content = this.parts.get(path);
    if (!content) {
      this.left.add('lesson-document.pictures-left');
      return '';
    }
    this.pictures.push({ name: posix.basename(path), content });
    const [about] = descendants(shape, 'cNvPr');
    const alt = escapedHtml(about?.attributes['descr'] ?? '');
    return `<img src="${pictureAt(this.pictures.length - 1)}" alt="${alt}"/>`;
  }

  private notesOf(relations: Relations): string {
    const path = [...relations.values()].find(({ type }) => type.endsWith('/notesSlide'))?.path;
    const tree = path === undefined ? null : treeOf(this.parts, path);
    const said = tree ? shapesIn(tree).filter((shape) => placeholder(shape) === 'body') : [];
    const html = said.map((shape) => paragraphsHtml(shape, 'notes', () => '')).join('');
    if (html === '') return '';
    if (this.withNotes) return `<aside>${html}</aside>`;
    this.left.add('lesson-document.notes-left');
    return '';
  }
}

interface Relation {
  readonly type: string;
  /** Of a part inside the archive; empty for an address outside. */
  readonly path: string;
  readonly address: string;
}
type Relations = ReadonlyMap<string, Relation>;

function slidePaths(parts: Parts): string[] {
  const main = 'ppt/presentation.xml';
  const relations = relationsOf(parts, main);
  return descendants(parsed(parts, main), 'sldId').flatMap(({ attributes }) => {
    const path = relations.get(attributes['relation'] ?? '')?.path;
    return path && parts.has(path) ? [path] : [];
  });
}

function commentsIn(parts: Parts): number {
  const paths = [...parts.keys()].filter((path) => COMMENTS.test(path));
  return paths.flatMap((path) => elements(parsed(parts, path), 'cm')).length;
}

function relationsOf(parts: Parts, path: string): Relations {
  const file = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
  if (!parts.has(file)) return new Map();
  const relations = elements(parsed(parts, file), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
    const outside = TargetMode === 'External';
    const inside = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(path), Target);
    return [Id, { type: Type, path: outside ? '' : inside, address: outside ? Target : '' }] as const;
  });
  return new Map(relations);
}

function treeOf(parts: Parts, path: string): XmlElement | null {
  return parts.has(path) ? (descendants(parsed(parts, path), 'spTree')[0] ?? null) : null;
}

/** Shapes in their order, those of groups among them. */
function shapesIn(tree: XmlElement): XmlElement[] {
  return elements(tree).flatMap((each) => {
    if (each.name === 'grpSp') return shapesIn(each);
    return ['sp', 'pic', 'graphicFrame'].includes(each.name) ? [each] : [];
  });
}

/** Empty of a shape that is no placeholder; a placeholder without type holds the text of the slide. */
function placeholder(shape: XmlElement): string {
  const about = elements(shape).find(({ name }) => /^nv[A-Z]/.test(name));
  const found = child(about && child(about, 'nvPr'), 'ph');
  return found ? (found.attributes['type'] ?? 'body') : '';
}

/** Two attributes of a slide in its list are called `id`: the relation's would be lost with its prefix. */
function parsed(parts: Parts, path: string): XmlElement {
  return officeXml(parts.get(path), (text) => text.replace(/\br:id="/g, 'relation="'));
}
