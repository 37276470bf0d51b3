/** Tags whose meaning is kept; everything else gives its words only. */
const KEPT = new Set(
  'P,BR,H2,H3,H4,UL,OL,LI,STRONG,EM,U,S,SUB,SUP,A,BLOCKQUOTE,TABLE,CAPTION,THEAD,TBODY,TR,TH,TD'.split(','),
);
const RENAMED: Readonly<Record<string, string>> = {
  B: 'strong',
  I: 'em',
  H1: 'h2',
  H5: 'h4',
  H6: 'h4',
  DEL: 's',
  STRIKE: 's',
};
const DROPPED = 'style,script,meta,link,title,xml,o\\:p,img,svg,object,iframe';

/**
 * What is pasted, with its structure and direction: headings, lists, tables, bold, italic, links. Word writes its lists as paragraphs
 * that only look like lists; they become lists again. Looks, comments and pictures are dropped. The server sanitises once more.
 */
export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const node of body.querySelectorAll(DROPPED)) node.remove();
  listsOfWord(body);
  for (const element of [...body.querySelectorAll('*')].reverse()) clean(element);
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) node.parentNode?.removeChild(node);
  return body.innerHTML;
}

/** From the inside out, so that a parent finds its children clean. */
function clean(element: Element): void {
  const style = (element.getAttribute('style') ?? '').toLowerCase();
  const inner = [...element.childNodes];
  const name = RENAMED[element.tagName] ?? element.tagName.toLowerCase();
  if (!KEPT.has(name.toUpperCase())) return element.replaceWith(...emphasised(inner, style));
  const kept = document.createElement(name);
  const direction = element.getAttribute('dir')?.toLowerCase() ?? /direction:\s*(rtl|ltr)/.exec(style)?.[1];
  if (direction === 'rtl' || direction === 'ltr') kept.setAttribute('dir', direction);
  for (const attribute of ['colspan', 'rowspan', 'start']) copy(element, kept, attribute);
  const address = element.getAttribute('href') ?? '';
  if (name === 'a' && !address.startsWith('https://')) return element.replaceWith(...inner);
  if (name === 'a') kept.setAttribute('href', address);
  kept.append(...inner);
  element.replaceWith(kept);
}

/** Word says bold and italic in styles of spans. */
function emphasised(inner: readonly ChildNode[], style: string): ChildNode[] {
  const names = [/font-weight:\s*(bold|[6-9]00)/.test(style) && 'strong', /font-style:\s*italic/.test(style) && 'em'];
  return names.reduce<ChildNode[]>(
    (nodes, name) => {
      if (!name || nodes.length === 0) return nodes;
      const around = document.createElement(name);
      around.append(...nodes);
      return [around];
    },
    [...inner],
  );
}

function copy(from: Element, to: Element, attribute: string): void {
  const value = from.getAttribute(attribute);
  if (value !== null && /^\d+$/.test(value)) to.setAttribute(attribute, value);
}

/** `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.</span>…` → the item of a list, as deep as it says. */
function listsOfWord(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  for (const line of [...body.querySelectorAll<HTMLElement>('p')]) {
    const style = line.getAttribute('style') ?? '';
    const level = Number(/mso-list:[^;]*level(\d)/i.exec(style)?.[1] ?? 0);
    if (level === 0) {
      open = [];
      continue;
    }
    const mark = markOf(line);
    if (line.previousElementSibling !== open[0]) open = [];
    const list = listAt(open, level, /^\s*[\p{L}\d]{1,3}[.)\-ـ]/u.test(mark) ? 'ol' : 'ul', line);
    const item = document.createElement('li');
    if (/rtl/i.test(`${line.dir} ${style}`)) item.dir = 'rtl';
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}

/** The sign before an item, which the list brings itself; taken out. */
function markOf(line: HTMLElement): string {
  const mark = [...line.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = mark?.textContent ?? '';
  mark?.remove();
  return text;
}

/** The list of a level, begun where it is not open yet: outermost first in `open`. */
function listAt(open: HTMLElement[], level: number, name: 'ol' | 'ul', before: HTMLElement): HTMLElement {
  open.length = Math.min(open.length, level);
  while (open.length < level) {
    const list = document.createElement(name);
    const under = open.at(-1);
    if (under) (under.lastElementChild ?? under).append(list);
    else before.before(list);
    open.push(list);
  }
  return open[level - 1] ?? before;
}
