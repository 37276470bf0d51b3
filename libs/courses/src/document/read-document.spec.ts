import { docxOf, pptxOf, word, wordPicture, wordTable, wordTextBox } from '../../test/office.builder';
import { readBlocks } from '../activity/block-rules';
import { Left } from './document-html';
import { partsOf, type PartRules } from './document-parts';
import { piecesOf } from './html-pieces';
import { openDocument } from './open-document';
import { readDocx } from './read-docx';
import { readPptx } from './read-pptx';

const RULES: PartRules = {
  baseLanguage: 'fr',
  languages: ['fr', 'ar'],
  language: null,
  pictures: new Map([[0, '01900000-0000-7000-8000-000000000001']]),
};

async function read(content: Buffer, { notes = true, ...rules }: Partial<PartRules> & { notes?: boolean } = {}) {
  const { kind, parts } = await openDocument(content);
  const found = kind === 'docx' ? await readDocx(content, parts) : readPptx(parts, { notes });
  const left = new Left();
  for (const [code, times] of found.left) left.counts.set(code, times);
  const written = partsOf(piecesOf(found.html, left), { ...RULES, ...rules });
  const said = written.map(({ language, blocks }) => [language, readBlocks(blocks).map(withoutIds)] as const);
  return { said: Object.fromEntries(said), left: Object.fromEntries(left.counts), pictures: found.pictures };
}

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner))) as unknown;
}

describe('a document as blocks', () => {
  it('takes headings, paragraphs, lists, tables, bold, links and pictures from Word, each language to its side', async () => {
    const link = `<w:p><w:hyperlink r:id="rIdLink"><w:r><w:t>le guide</w:t></w:r></w:hyperlink>
      <w:hyperlink r:id="rIdPlain"><w:r><w:t> ou l’ancien</w:t></w:r></w:hyperlink></w:p>`;
    const body = [
      word('La visite', { style: 'Titre1' }),
      word('الزيارة', { style: 'Titre1' }),
      word('Ce que l’on voit, ', { run: '<w:b/>' }),
      word('ما نراه'),
      word('et ce que l’on imagine'),
      word('وما نتخيله'),
      link,
      word('Avant', { level: 0 }),
      word('appeler', { level: 1 }),
      word('écrire', { level: 0, style: 'Puces2' }),
      word('Après', { level: 0 }),
      word('قبل', { level: 0 }),
      word('بعد', { level: 0 }),
      word('Détails', { style: 'Titre2' }),
      wordTable([
        ['Jour', 'Nombre'],
        ['Lundi', '12'],
      ]),
      wordPicture(0, 'Un marché'),
    ];
    const { said, left, pictures } = await read(docxOf(body.join(''), [Buffer.from('a picture')]));
    expect(said['fr']).toEqual([
      { type: 'heading', level: 2, text: 'La visite' },
      {
        type: 'text',
        html:
          '<p><strong>Ce que l’on voit, </strong></p><p>et ce que l’on imagine</p>' +
          '<p><a href="https://tamkin.example/guide" rel="noopener noreferrer" target="_blank">le guide</a> ou l’ancien</p>',
      },
      {
        type: 'list',
        ordered: false,
        items: [
          { text: 'Avant', level: 0 },
          { text: 'appeler', level: 1 },
          { text: 'écrire', level: 1 },
          { text: 'Après', level: 0 },
        ],
      },
      { type: 'heading', level: 3, text: 'Détails' },
      {
        ...{ type: 'table', caption: '', rowHeaders: false },
        columns: [{ text: 'Jour' }, { text: 'Nombre' }],
        rows: [{ cells: ['Lundi', '12'] }],
      },
      { type: 'image', fileId: RULES.pictures.get(0), alt: 'Un marché', caption: '' },
    ]);
    expect(said['ar']).toEqual([
      { type: 'heading', level: 2, text: 'الزيارة' },
      { type: 'text', html: '<p>ما نراه</p><p>وما نتخيله</p>' },
      {
        type: 'list',
        ordered: false,
        items: [
          { text: 'قبل', level: 0 },
          { text: 'بعد', level: 0 },
        ],
      },
    ]);
    expect(left).toEqual({ 'lesson-document.links-left': 1 });
    expect(pictures.map(({ content }) => content.toString())).toEqual(['a picture']);
  });

  it('says what of a Word document does not come, and takes tracked changes as accepted', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = [
      `<w:p>${run('On frappe')}<w:ins w:id="1">${run(' à la porte')}</w:ins><w:del w:id="2"><w:r><w:delText> au mur</w:delText></w:r></w:del>
        <w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      '<w:p><w:pPr><w:rPr><w:ins w:id="3"/></w:rPr></w:pPr><w:r><w:t>Puis on attend</w:t></w:r></w:p>',
      wordTextBox('À retenir'),
      wordTextBox('Sans lecteur', { older: false }),
      '<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>',
    ];
    const around = {
      header1: word('Tamkin'),
      header2: word(''),
      footer1: word('page 1'),
      comments: `<w:comment w:id="1">${word('Vraiment ?')}</w:comment><w:comment w:id="2">${word('Oui')}</w:comment>`,
      footnotes: `<w:footnote w:id="2">${word('Selon le guide')}</w:footnote>`,
    };
    const { said, left } = await read(docxOf(body.join(''), [], around));
    const words = JSON.stringify(said);
    for (const kept of ['On frappe à la porte', 'Puis on attend', 'À retenir', 'Selon le guide']) {
      expect(words).toContain(kept);
    }
    for (const gone of ['au mur', 'Sans lecteur', 'Tamkin', 'page 1', 'Vraiment']) expect(words).not.toContain(gone);
    expect(left).toEqual({
      'lesson-document.headers-left': 2,
      'lesson-document.comments-left': 2,
      'lesson-document.changes-taken': 2,
      'lesson-document.text-boxes-left': 1,
      'lesson-document.equations-left': 1,
    });
  });

  it('keeps a whole document on the side that was asked for, other scripts marked with their direction', async () => {
    const { said } = await read(docxOf(word('نص عربي') + word('Fatima')), { language: 'ar' });
    expect(said).toEqual({ ar: [{ type: 'text', html: '<p>نص عربي</p><p dir="ltr">Fatima</p>' }] });
  });

  it('gives both languages the same blocks where a word of a list is bold in one of them only', async () => {
    const bold = (text: string): string => word(text, { level: 0, run: '<w:b/>' });
    const item = (text: string, level = 0): string => word(text, { level });
    const body = [
      item('Noter'),
      item('le jour même', 1),
      bold('Compter'),
      item('سجلوا'),
      item('في اليوم نفسه', 1),
      item('احسبوا'),
    ];
    const { said } = await read(docxOf(body.join('')));
    expect(said).toEqual({
      fr: [
        {
          type: 'text',
          html: '<ul><li>Noter<ul><li>le jour même</li></ul></li><li><strong>Compter</strong></li></ul>',
        },
      ],
      ar: [{ type: 'text', html: '<ul><li>سجلوا<ul><li>في اليوم نفسه</li></ul></li><li>احسبوا</li></ul>' }],
    });
  });

  it('makes a heading and blocks of each slide, notes a call-out or left out', async () => {
    const slides = pptxOf([
      { title: 'Décider', lines: ['Écouter', 'Vérifier &amp; noter'], notes: 'Laisser parler.' },
      { title: 'Après', picture: Buffer.from('a picture') },
    ]);
    const { said, left } = await read(slides);
    expect(said).toEqual({
      fr: [
        { type: 'heading', level: 2, text: 'Décider' },
        {
          type: 'list',
          ordered: false,
          items: [
            { text: 'Écouter', level: 0 },
            { text: 'Vérifier & noter', level: 0 },
          ],
        },
        { type: 'callout', html: '<p>Laisser parler.</p>' },
        { type: 'heading', level: 2, text: 'Après' },
        { type: 'image', fileId: RULES.pictures.get(0), alt: 'Schéma', caption: '' },
      ],
    });
    expect(left).toEqual({});
    const without = await read(slides, { notes: false });
    expect(without.left).toEqual({ 'lesson-document.notes-left': 1 });
    expect(JSON.stringify(without.said)).not.toContain('Laisser parler');
  });
});
