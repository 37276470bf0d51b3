import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its children in their order, texts among them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Parsed = Record<string, unknown> & { readonly ':@'?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  htmlEntities: true,
});
/** What stands before the root: instructions, comments, and a declaration of the document's type. */
const PROLOG = /^\ufeff?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const DECLARATION = /<!(?=\s*(?:DOCTYPE|ENTITY))/gi;

/** Thrown by `parseXml`; each domain answers it with its own code. */
export class XmlRefusal extends Error {
  constructor(readonly problem: 'entities' | 'not-xml') {
    super(`XML refused: ${problem}`);
  }
}

/** Documents that declare their own entities can grow without end or read what is not theirs. */
export function declaresDocumentType(text: string): boolean {
  return new RegExp(DECLARATION, 'i').exec(behindProlog(text))?.index === 0;
}

/** Name of the first element, without its prefix; empty when there is none. Reads no further than that. */
export function rootNameOf(text: string): string {
  return /^<(?:[\w-]+:)?([A-Za-z][\w-]*)[\s>/]/.exec(behindProlog(text))?.[1] ?? '';
}

function behindProlog(text: string): string {
  const [before = ''] = PROLOG.exec(text) ?? [];
  return text.slice(before.length);
}

/**
 * The root of an XML text; refused when it is none, or declares a document type. Pasted web pages declare theirs inside texts:
 * behind the root it becomes an unknown tag, so that no declaration reaches the parser, however the file hides it.
 */
export function parseXml(given: string): XmlElement {
  if (declaresDocumentType(given)) throw new XmlRefusal('entities');
  const text = given.replace(DECLARATION, '<');
  if (XMLValidator.validate(text) !== true) throw new XmlRefusal('not-xml');
  const [root] = childrenOf(parsed(text)).filter((child) => typeof child !== 'string');
  if (!root) throw new XmlRefusal('not-xml');
  return root;
}

/** The parser gives up on elements nested without end, and says so in its own words. */
function parsed(text: string): Parsed[] {
  try {
    return parser.parse(text) as Parsed[];
  } catch {
    throw new XmlRefusal('not-xml');
  }
}

export function elements({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child of this name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elements(parent, name)[0];
}

/** Every element of this name below `parent`, at any depth, in the order of the text. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...descendants(element, name),
  ]);
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

function childrenOf(parsed: readonly Parsed[]): (XmlElement | string)[] {
  return parsed.flatMap((node): (XmlElement | string)[] => {
    const [name] = Object.keys(node).filter((key) => key !== ':@');
    if (name === undefined) return [];
    const value = node[name];
    if (name === '#text') return [String(value)];
    return [{ name, attributes: node[':@'] ?? {}, children: childrenOf(value as Parsed[]) }];
  });
}
