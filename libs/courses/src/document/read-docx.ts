import { convertToHtml, images } from 'mammoth';
import { documentRefusals } from './document.errors';
import { countLeft } from './docx-left';
import { Left, pictureAt, type DocumentHtml, type DocumentPicture } from './document-html';

/** Beyond what mammoth knows of Word's own styles, whose names are English in every language of Word. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  'u => u',
  // Styles that set a list further in, with a numbering of their own that starts at its first level.
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh",
  "p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh",
  "p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh",
];

/** The structure of a Word document: headings, lists, tables, bold, italic, links, pictures. Looks are dropped. */
export async function readDocx(content: Buffer, parts: ReadonlyMap<string, Buffer>): Promise<DocumentHtml> {
  const pictures: DocumentPicture[] = [];
  const left = new Left();
  const convertImage = images.imgElement(async (image) => {
    pictures.push({ name: `image.${image.contentType.split('/')[1] ?? 'bin'}`, content: await image.readAsBuffer() });
    return { src: pictureAt(pictures.length - 1) };
  });
  const { value } = await convertToHtml({ buffer: content }, { styleMap: STYLES, convertImage }).catch(() => {
    throw documentRefusals.damaged();
  });
  countLeft(parts, left);
  return { html: withoutWayBack(value), pictures, left: left.counts };
}

/** Arrows from a note back to its place in the text lead nowhere here. */
function withoutWayBack(html: string): string {
  return html.replace(/<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g, '');
}
