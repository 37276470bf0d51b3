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
/** Documents that declare their own entities can grow without end or read what is not theirs. */
const DECLARES_ENTITIES = /<!\s*(?:DOCTYPE|ENTITY)/i;

/** Thrown by `parseXml`; each domain answers it with its own code. */
export class XmlRefusal extends Error {
  constructor(readonly problem: 'entities' | 'not-xml') {
    super(`XML refused: ${problem}`);
  }
}

/** The root of an XML text; refused when it is none, or declares a document type. */
export function parseXml(text: string): XmlElement {
  if (DECLARES_ENTITIES.test(text)) throw new XmlRefusal('entities');
  if (XMLValidator.validate(text) !== true) throw new XmlRefusal('not-xml');
  const [root] = childrenOf(parser.parse(text) as Parsed[]).filter((child) => typeof child !== 'string');
  if (!root) throw new XmlRefusal('not-xml');
  return root;
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
