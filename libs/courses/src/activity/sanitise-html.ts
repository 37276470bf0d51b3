import sanitize from 'sanitize-html';

/**
 * Words and their shape, nothing that acts: no scripts, no styles, no pictures (they are blocks of their own), links to
 * https only. `dir` stays, so that a French name can stand in an Arabic sentence.
 */
const RULES: sanitize.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li'],
    ...['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'bdi', 'span'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    '*': ['dir'],
    a: ['href', 'rel', 'target'],
    ol: ['start'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['https'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    '*': (tagName, { dir: given, ...attribs }) => {
      const dir = given?.toLowerCase();
      return { tagName, attribs: isDirection(dir) ? { ...attribs, dir } : attribs };
    },
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, { href = '', dir }) => ({
      tagName,
      attribs: {
        ...(dir ? { dir } : {}),
        ...(/^https:\/\//i.test(href) ? { href, rel: 'noopener noreferrer', target: '_blank' } : {}),
      },
    }),
  },
};

const NOTHING: sanitize.IOptions = { allowedTags: [], allowedAttributes: {} };

export function sanitiseHtml(html: string): string {
  return sanitize(html, RULES).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The words of a text without their shape; paragraphs, items and rows become lines. */
export function textOfHtml(html: string): string {
  const lines = html
    .replace(/<br\s*\/?>|<\/(?:p|li|h[2-4]|tr|blockquote|caption)>/gi, '\n')
    .replace(/<\/t[dh]>/gi, ' ');
  return sanitize(lines, NOTHING)
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function isDirection(dir: string | undefined): dir is string {
  return dir === 'ltr' || dir === 'rtl' || dir === 'auto';
}

/** Whether a reader would see no word in it. */
export function isWordless(html: string): boolean {
  return sanitize(html, NOTHING).replace(/[\s\u00a0\u200b-\u200f]|&nbsp;/g, '') === '';
}
