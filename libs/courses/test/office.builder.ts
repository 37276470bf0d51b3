import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const SPACES = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
  xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"
  xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:p="${SLIDES}"`;

type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

/**
 * A Word document with this body. Pictures are `rId10`, `rId11` …; `rIdLink` is a link. `around`: content of parts beside the
 * text by their names, such as `header1` or `comments`.
 */
export function docxOf(
  body: string,
  pictures: readonly Buffer[] = [],
  around: Readonly<Record<string, string>> = {},
): Buffer {
  const media = pictures.map((_, index): Relation => [`rId${10 + index}`, 'image', `media/image${index + 1}.png`]);
  return zipped({
    '[Content_Types].xml': contentTypes([
      ['/word/document.xml', 'wordprocessingml.document.main'],
      ['/word/styles.xml', 'wordprocessingml.styles'],
      ['/word/numbering.xml', 'wordprocessingml.numbering'],
    ]),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rIdLink', 'hyperlink', 'https://tamkin.example/guide', 'External'],
      ['rIdPlain', 'hyperlink', 'http://tamkin.example/guide', 'External'],
      ...media,
      ...Object.keys(around).map((name): Relation => [`rId-${name}`, name.replace(/\d+$/, ''), `${name}.xml`]),
    ]),
    'word/styles.xml': `<w:styles ${SPACES}>${[1, 2]
      .map(
        (level) => `<w:style w:type="paragraph" w:styleId="Titre${level}"><w:name w:val="heading ${level}"/></w:style>`,
      )
      .join('')}<w:style w:type="paragraph" w:styleId="Puces2"><w:name w:val="List Bullet 2"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${SPACES}><w:abstractNum w:abstractNumId="0">${[0, 1]
      .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
      .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...Object.fromEntries(pictures.map((content, index) => [`word/media/image${index + 1}.png`, content])),
    ...Object.fromEntries(
      Object.entries(around).map(([name, content]) => [`word/${name}.xml`, `<w:part ${SPACES}>${content}</w:part>`]),
    ),
  });
}

export function word(text: string, { style = '', run = '', level = -1 } = {}): string {
  const numbered = level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const about = `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${numbered}</w:pPr>`;
  return `<w:p>${about}<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${word(text)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function wordPicture(place: number, alt: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${place + 1}" name="p" descr="${alt}"/><a:graphic><a:graphicData>
    <pic:pic><pic:blipFill><a:blip r:embed="rId${10 + place}"/></pic:blipFill></pic:pic>
    </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** A text box as Word writes it, with its older writing beside it unless that is left out. */
export function wordTextBox(text: string, { older = true } = {}): string {
  const box = `<w:txbxContent>${word(text)}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice>${older ? fallback : ''}</mc:AlternateContent></w:r></w:p>`;
}

export interface SlideGiven {
  readonly title: string;
  /** Lines of the text placeholder, which has bullets. */
  readonly lines?: readonly string[];
  readonly picture?: Buffer;
  readonly notes?: string;
}

export function pptxOf(slides: readonly SlideGiven[]): Buffer {
  const parts: Record<string, string | Buffer> = {};
  slides.forEach(({ title, lines = [], picture, notes }, index) => {
    const number = index + 1;
    const shapes = [shape('title', [title]), shape('body', lines), shape('sldNum', [String(number)])];
    if (picture) {
      parts[`ppt/media/image${number}.png`] = picture;
      shapes.push(
        `<p:pic><p:nvPicPr><p:cNvPr id="9" name="p" descr="Schéma"/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>`,
      );
    }
    if (notes) parts[`ppt/notesSlides/notesSlide${number}.xml`] = tree('notes', [shape('body', [notes])]);
    parts[`ppt/slides/slide${number}.xml`] = tree('sld', shapes);
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([
      ['rId2', 'image', `../media/image${number}.png`],
      ['rId3', 'notesSlide', `../notesSlides/notesSlide${number}.xml`],
    ]);
  });
  const list = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('');
  return zipped({
    '[Content_Types].xml': contentTypes([['/ppt/presentation.xml', 'presentationml.presentation.main']]),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `<p:presentation ${SPACES}><p:sldIdLst>${list}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, index) => [`rId${index + 1}`, 'slide', `slides/slide${index + 1}.xml`]),
    ),
    ...parts,
  });
}

function shape(placeholder: string, lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="s"/><p:nvPr><p:ph type="${placeholder}"/></p:nvPr></p:nvSpPr>
    <p:txBody>${paragraphs}</p:txBody></p:sp>`;
}

function tree(name: string, shapes: readonly string[]): string {
  return `<p:${name} ${SPACES}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:${name}>`;
}

function relations(given: readonly Relation[]): string {
  const lines = given.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(parts: readonly (readonly [path: string, type: string])[]): string {
  const overrides = parts.map(
    ([path, type]) =>
      `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`;
}

function zipped(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const entries = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : new Uint8Array(content)] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
