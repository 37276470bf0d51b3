import { QUESTIONS } from '../../../test/classroom.builder';
import { MORE_QUESTIONS } from '../../../test/question-kinds';
import { acceptQuestion, type QuestionContent } from '../../question/question-content';
import { isSame } from '../import/same-question';
import { tagsInFile } from '../import/tags-in-file';
import { readMoodle } from '../moodle/read-moodle';
import { readQti } from '../qti/read-qti';
import type { FoundMedia } from '../found-media';
import type { ReadQuestion } from '../read-question';
import type { ExportedFile, ExportedFiles } from './exported-question';
import { writeMoodleQuestion } from './write-moodle';
import { writeQtiItems, writeQtiManifest } from './write-qti';

const TAGS = { topic: 'Épargne & crédit', objective: 'O3', difficulty: 2 };
const words = (language: 'fr' | 'ar', options: Record<string, string>, more = {}) => ({
  text: `${language} <b> & "question" ?`,
  options,
  unit: '',
  feedback: `${language} retour`,
  ...more,
});
const bilingual = (options: string[], more: Record<'fr' | 'ar', object> = { fr: {}, ar: {} }) => ({
  fr: words('fr', Object.fromEntries(options.map((key) => [key, `fr ${key}`])), more.fr),
  ar: words('ar', Object.fromEntries(options.map((key) => [key, `ar ${key}`])), more.ar),
});

const CONTENTS: Record<string, QuestionContent> = {
  single: {
    body: QUESTIONS.single.body,
    texts: bilingual(['a', 'b', 'c', 'd'], { fr: { optionFeedback: { a: 'Pas tout à fait' } }, ar: {} }),
  },
  multiple: { body: QUESTIONS.multiple.body, texts: bilingual(['a', 'b', 'c', 'd', 'e']) },
  weighted: {
    body: {
      type: 'multiple',
      pinOptions: true,
      options: [
        { key: 'a', correct: true, weight: 70 },
        { key: 'b', correct: true, weight: 30 },
        { key: 'c', correct: false, weight: -100 },
      ],
    },
    texts: bilingual(['a', 'b', 'c']),
  },
  trueFalse: {
    body: {
      type: 'true-false',
      pinOptions: true,
      options: [
        { key: 'a', correct: false },
        { key: 'b', correct: true },
      ],
    },
    texts: {
      fr: words('fr', { a: 'Vrai', b: 'Faux' }, { optionFeedback: { a: 'Relisez.', b: 'Bien vu.' } }),
      ar: words('ar', { a: 'صحيح', b: 'خطأ' }, { optionFeedback: { a: 'أعيدوا القراءة.', b: 'أحسنتم.' } }),
    },
  },
  numeric: {
    body: { type: 'numeric', value: -12.5, tolerance: 0.5 },
    texts: bilingual([], { fr: { unit: 'DH' }, ar: { unit: 'درهم' } }),
  },
  shortText: {
    body: { type: 'short-text', exact: true },
    texts: bilingual([], {
      fr: { accepted: { answer: ['caution', 'la <caution> & co', '5 * 3'] } },
      ar: { accepted: { answer: ['كفالة'] } },
    }),
  },
  ordering: { body: QUESTIONS.ordering.body, texts: bilingual(['a', 'b', 'c']) },
  matching: {
    body: {
      type: 'matching',
      prompts: [
        { key: 'p1', match: 't2' },
        { key: 'p2', match: 't1' },
      ],
      targets: [{ key: 't1' }, { key: 't2' }, { key: 't3' }],
    },
    texts: bilingual(['p1', 'p2', 't1', 't2', 't3']),
  },
  cloze: {
    body: {
      type: 'cloze',
      gaps: [
        {
          key: 'g1',
          kind: 'choice',
          options: [
            { key: 'x', correct: false },
            { key: 'y', correct: true },
          ],
        },
        { key: 'g2', kind: 'text', exact: false },
        { key: 'g3', kind: 'number', value: 5, tolerance: 1 },
      ],
    },
    texts: bilingual(['x', 'y'], {
      fr: {
        text: 'Le [[g1]], le [[g2]] et {[[g3]]}.',
        accepted: { g2: ['halo', 'le ~halo'] },
        optionFeedback: { x: 'Non #1.' },
      },
      ar: { text: 'أ [[g1]] ب [[g2]] ج [[g3]].', accepted: { g2: ['هالة', 'الهالة'] } },
    }),
  },
  essay: { body: { type: 'essay', minWords: 50, maxWords: 200 }, texts: bilingual([]) },
  file: { body: { type: 'file', maxFiles: 3 }, texts: bilingual([]) },
};
const region = (key: string, correct: boolean) => ({
  key,
  correct,
  shape: { kind: 'circle', x: 313, y: 717, radius: 83 } as const,
});
const picture = (texts: QuestionContent['texts']): QuestionContent['texts'] => ({
  fr: { ...texts.fr!, media: { imageId: 'image', alt: 'Un marché "vu" d’en haut', audioId: null } },
  ar: { ...texts.ar!, media: { imageId: 'image', alt: 'سوق من الأعلى', audioId: 'audio' } },
});
const matrix = (columns: [string | null, string | null]): QuestionContent => ({
  body: {
    type: 'matrix',
    rows: columns.map((column, place) => ({ key: `r${place + 1}`, column })),
    columns: [{ key: 'c1' }, { key: 'c2' }],
  },
  texts: bilingual(['r1', 'r2', 'c1', 'c2']),
});
/** What Moodle has no type for. */
const ONLY_QTI: Record<string, QuestionContent> = {
  sorting: {
    body: MORE_QUESTIONS.sorting.body,
    texts: bilingual(['i1', 'i2', 'b1', 'b2']),
  },
  likert: { body: { type: 'likert', options: [{ key: 's1' }, { key: 's2' }] }, texts: bilingual(['s1', 's2']) },
  matrix: matrix(['c2', 'c1']),
  opinions: matrix([null, null]),
  spoken: { body: { type: 'spoken', maxSeconds: 90 }, texts: bilingual([]) },
  hotSpot: {
    body: { type: 'hot-spot', regions: [region('h1', true)], listed: false, many: false },
    texts: picture(bilingual([])),
  },
  listedHotSpot: {
    body: {
      type: 'hot-spot',
      listed: true,
      many: true,
      regions: [
        region('h1', true),
        { key: 'h2', correct: true, shape: { kind: 'rectangle', x: 10, y: 20, width: 333, height: 111 } },
        {
          key: 'h3',
          correct: false,
          shape: {
            kind: 'polygon',
            corners: [
              { x: 1, y: 2 },
              { x: 501, y: 2 },
              { x: 3, y: 999 },
            ],
          },
        },
      ],
    },
    texts: picture(bilingual(['h1', 'h2', 'h3'])),
  },
};
const file = (name: string, contentType: string, size: ExportedFile['size']): ExportedFile => ({
  ...{ name, contentType, size },
  content: Buffer.from(`bytes of ${name}`),
});
const FILES: ExportedFiles = new Map([
  ['image', file('9a.png', 'image/png', { width: 640, height: 480 })],
  ['audio', file('7b.mp3', 'audio/mpeg', null)],
]);
const accepted = (content: QuestionContent | undefined) => acceptQuestion(content!);
const asMoodle = (content: QuestionContent) => writeMoodleQuestion({ key: 'F-01', ...content, ...TAGS }, FILES);
const asQti = (content: QuestionContent) => writeQtiItems({ key: '1-F.01', ...content, ...TAGS }, FILES);

/** As the work of an import does it: files are kept, then stand in the texts by their id. */
function withMedia({ content, media = {} }: ReadQuestion): QuestionContent {
  const idOf = (found: FoundMedia['image']): string | null =>
    [...FILES].find(([, { content }]) => found && content.equals(found.content()))?.[0] ?? null;
  const texts = Object.entries(content!.texts).map(([language, text]) => {
    const found = media[language as 'fr' | 'ar'];
    const shown = found && { imageId: idOf(found.image), alt: found.alt, audioId: idOf(found.audio) };
    return [language, { ...text, ...(shown ? { media: shown } : {}) }];
  });
  return { body: content!.body, texts: Object.fromEntries(texts) as QuestionContent['texts'] };
}

describe('out and in again', () => {
  it.each(Object.keys(CONTENTS))('Moodle XML brings back %s as it was', (name) => {
    const content = accepted(CONTENTS[name]);
    const read = readMoodle(`<quiz>${asMoodle(content).markup}</quiz>`, { language: 'fr' });
    expect(read.map(({ name, notes, tags }) => [name, notes, tagsInFile(tags)])).toEqual([['F-01', [], TAGS]]);
    expect(isSame(read[0]!.content!, content)).toBe(true);
  });

  it.each(Object.keys({ ...CONTENTS, ...ONLY_QTI }))('QTI 3.0 brings back %s as it was, in both languages', (name) => {
    const content = accepted(CONTENTS[name] ?? ONLY_QTI[name]);
    const items = asQti(content).markup ?? [];
    const media = new Map([...FILES.values()].map((each) => [`media/${each.name}`, each.content]));
    const read = readQti(items, { language: 'en', media });
    expect(read.map(({ name, notes, tags }) => [name, notes, tagsInFile(tags)])).toEqual([['1-F.01', [], TAGS]]);
    expect(withMedia(read[0]!)).toEqual(content);
  });

  it('takes pictures, sounds and their descriptions along, each once', () => {
    const content = accepted({ ...CONTENTS['single']!, texts: picture(CONTENTS['single']!.texts) });
    const xml = asMoodle(content).markup!;
    expect(xml.match(/<file /g)).toHaveLength(2);
    const [read] = readMoodle(`<quiz>${xml}</quiz>`, { language: 'fr' });
    expect(read?.notes).toEqual([]);
    expect(isSame(withMedia(read!), content)).toBe(true);
    const manifest = writeQtiManifest(asQti(content).markup!);
    expect(manifest.match(/type="webcontent" href="media\/[^"]*"/g)).toHaveLength(2);
  });

  it('says which types a format cannot carry, and what is lost of the others', () => {
    const codes = (written: { notes: readonly { code: string }[] }) => written.notes.map(({ code }) => code);
    for (const content of Object.values(ONLY_QTI)) {
      expect([asMoodle(content).markup, codes(asMoodle(content))]).toEqual([
        null,
        ['question-export.type-not-carried'],
      ]);
    }
    const { scenario } = MORE_QUESTIONS;
    for (const written of [asMoodle(scenario), asQti(scenario)]) {
      expect([written.markup, codes(written)]).toEqual([null, ['question-export.type-not-carried']]);
    }
    const hotSpot = ONLY_QTI['hotSpot']!;
    expect(codes(asQti({ ...hotSpot, texts: bilingual([]) }))).toEqual(['question-export.no-picture']);
    expect(codes(asMoodle(CONTENTS['cloze']!))).toEqual(['question-export.one-per-language']);
    const agree = { fr: words('fr', { a: 'D’accord', b: 'Pas d’accord' }) };
    expect(codes(asMoodle({ ...CONTENTS['trueFalse']!, texts: agree }))).toEqual(['question-export.true-false-words']);
    const options = [
      { key: 'a', correct: true, weight: 63 },
      { key: 'b', correct: true, weight: 37 },
    ];
    const odd = { body: { type: 'multiple', pinOptions: false, options } as const, texts: bilingual(['a', 'b']) };
    expect(codes(asMoodle(odd))).toEqual(['question-export.weights-rounded']);
    const lost = { fr: { ...words('fr', {}), media: { imageId: 'gone', alt: '', audioId: null } } };
    const essay = { ...CONTENTS['essay']!, texts: lost };
    expect([codes(asMoodle(essay)), codes(asQti(essay))]).toEqual([
      ['question-export.file-missing'],
      ['question-export.file-missing'],
    ]);
  });
});
