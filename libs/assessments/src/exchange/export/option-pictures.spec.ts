import { MORE_QUESTIONS } from '../../../test/question-kinds';
import { acceptQuestion, type QuestionContent } from '../../question/question-content';
import type { OptionPicture } from '../../question/question-body';
import { showWords } from '../../question/shown-text';
import { isSame } from '../import/same-question';
import { readMoodle } from '../moodle/read-moodle';
import { readQti } from '../qti/read-qti';
import type { ReadQuestion } from '../read-question';
import type { ExportedFile, ExportedFiles } from './exported-question';
import { writeMoodleQuestion } from './write-moodle';
import { writeQtiItems, writeQtiManifest } from './write-qti';

const FILES: ExportedFiles = new Map(
  ['one', 'two'].map((id): [string, ExportedFile] => [
    id,
    {
      ...{ name: `${id}.png`, contentType: 'image/png', size: { width: 320, height: 240 } },
      content: Buffer.from(`bytes of ${id}`),
    },
  ]),
);

/** `first`: words and a picture, described in both languages. `second`: a picture without words. */
const texts = (first: string, second: string, others: readonly string[] = []): QuestionContent['texts'] => {
  const said = (language: string) => ({
    text: `${language} ?`,
    options: Object.fromEntries(
      [first, second, ...others].map((key) => [key, key === second ? '' : `${language} ${key}`]),
    ),
    ...{ unit: '', feedback: '' },
  });
  const pictures = (language: string, own: boolean): Record<string, OptionPicture> => ({
    [first]: { imageId: own ? 'one' : null, alt: `${language} un cahier` },
    [second]: { imageId: own ? 'two' : null, alt: `${language} une caisse` },
  });
  return {
    fr: { ...said('fr'), optionPictures: pictures('fr', true) },
    ar: { ...said('ar'), optionPictures: pictures('ar', false) },
  };
};
const options = ['a', 'b', 'c'].map((key, place) => ({ key, correct: place === 0 }));
const CONTENTS: Record<string, QuestionContent> = {
  single: { body: { type: 'single', options, pinOptions: false }, texts: texts('a', 'b', ['c']) },
  ordering: {
    body: { type: 'ordering', options: [{ key: 'a' }, { key: 'b' }], order: ['a', 'b'], pinOptions: false },
    texts: texts('a', 'b'),
  },
  matching: {
    body: {
      type: 'matching',
      prompts: [
        { key: 'p1', match: 't1' },
        { key: 'p2', match: 't2' },
      ],
      targets: [{ key: 't1' }, { key: 't2' }],
    },
    texts: texts('p1', 'p2', ['t1', 't2']),
  },
};
const ONLY_QTI: Record<string, QuestionContent> = {
  targets: { ...CONTENTS['matching']!, texts: texts('t1', 't2', ['p1', 'p2']) },
  sorting: {
    body: MORE_QUESTIONS.sorting.body,
    texts: texts('i1', 'i2', ['b1', 'b2']),
  },
};
const TAGS = { topic: null, objective: null, difficulty: null };
const asMoodle = (content: QuestionContent) => writeMoodleQuestion({ key: 'F-01', ...content, ...TAGS }, FILES);
const asQti = (content: QuestionContent) => writeQtiItems({ key: 'F-01', ...content, ...TAGS }, FILES);

/** As the work of an import does it: files are kept, then stand in the texts by their id. */
function kept({ content, media = {} }: ReadQuestion): QuestionContent {
  const idOf = (bytes: Buffer): string | null => [...FILES].find(([, file]) => file.content.equals(bytes))?.[0] ?? null;
  const shown = Object.entries(content!.texts).map(([language, text]) => {
    const found = Object.entries(media[language as 'fr' | 'ar']?.options ?? {});
    const pictures = found.map(([key, file]) => {
      return [key, { imageId: idOf(file.content()), alt: text.optionPictures?.[key]?.alt ?? '' }] as const;
    });
    return [
      language,
      { ...text, optionPictures: { ...text.optionPictures, ...Object.fromEntries(pictures) } },
    ] as const;
  });
  return acceptQuestion({ body: content!.body, texts: Object.fromEntries(shown) });
}

describe('pictures of options', () => {
  it.each(Object.keys(CONTENTS))('go out in Moodle XML with a %s question and come back as they were', (name) => {
    const content = acceptQuestion(CONTENTS[name]!);
    const { markup, notes } = asMoodle(content);
    const [read] = readMoodle(`<quiz>${markup}</quiz>`, { language: 'fr' });
    expect([notes, read!.notes]).toEqual([[], []]);
    expect(isSame(kept(read!), content)).toBe(true);
  });

  it.each(Object.keys({ ...CONTENTS, ...ONLY_QTI }))('go out in QTI 3.0 with a question and come back: %s', (name) => {
    const content = acceptQuestion((CONTENTS[name] ?? ONLY_QTI[name])!);
    const items = asQti(content).markup!;
    const media = new Map([...FILES.values()].map((each) => [`media/${each.name}`, each.content]));
    const [read] = readQti(items, { language: 'en', media });
    expect(read!.notes).toEqual([]);
    expect(kept(read!)).toEqual(content);
    expect(writeQtiManifest(items).match(/type="webcontent"/g)).toHaveLength(2);
  });

  it('that Moodle has no place for are said, and their description stands for them', () => {
    const { markup, notes } = asMoodle(acceptQuestion(ONLY_QTI['targets']!));
    expect(notes).toEqual([{ code: 'question-export.target-pictures' }]);
    expect(markup).toContain('fr une caisse');
  });

  it('are shown to readers of a language that has none of its own, described in that language', () => {
    const { body, texts } = acceptQuestion(CONTENTS['single']!);
    const shown = showWords({ body, texts, optionOrder: ['a', 'b', 'c'] }, 'ar');
    expect(shown.options.map(({ text, picture }) => [text, picture])).toEqual([
      ['ar a', { imageId: 'one', alt: 'ar un cahier' }],
      ['', { imageId: 'two', alt: 'ar une caisse' }],
      ['ar c', null],
    ]);
  });

  it('stand only where options are in a list of their own', () => {
    const gap = { key: 'g1', kind: 'choice' as const, options: options.slice(0, 2) };
    const cloze = { body: { type: 'cloze' as const, gaps: [gap] }, texts: texts('a', 'b') };
    expect(() => acceptQuestion(cloze)).toThrow(
      expect.objectContaining({
        fields: expect.arrayContaining([
          { field: 'texts.fr.options.a', code: 'question.no-option-picture' },
        ]) as unknown,
      }) as Error,
    );
  });
});
