import type { ReadQuestion } from '../read-question';
import { readMoodle } from './read-moodle';

const quiz = (...questions: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><quiz>${questions.join('')}</quiz>`;
const words = (name: string, text: string): string =>
  `<${name} format="html"><text><![CDATA[${text}]]></text></${name}>`;
const question = (type: string, text: string, rest: string): string =>
  `<question type="${type}"><name><text>Q</text></name>${words('questiontext', text)}${rest}</question>`;
const answer = (fraction: number, text: string, feedback = ''): string =>
  `<answer fraction="${fraction}"><text><![CDATA[${text}]]></text>${words('feedback', feedback)}</answer>`;
const read = (...questions: string[]): ReadQuestion[] => readMoodle(quiz(...questions), { language: 'fr' });
const one = (type: string, text: string, rest: string): ReadQuestion => read(question(type, text, rest))[0]!;

describe('reading Moodle XML', () => {
  it('reads a single choice with its feedback, as plain text with its lines', () => {
    const { content, notes } = one(
      'multichoice',
      '<p>Quel <b>biais</b>&nbsp;?</p><p>Choisissez.</p>',
      `<single>true</single><shuffleanswers>true</shuffleanswers>${answer(0, '<p>Aucun</p>', 'Relisez.')}${answer(100, 'Halo')}`,
    );
    expect(notes).toEqual([]);
    expect(content).toMatchObject({
      body: {
        type: 'single',
        pinOptions: false,
        options: [
          { key: 'a', correct: false },
          { key: 'b', correct: true },
        ],
      },
      texts: {
        fr: {
          text: 'Quel biais ?\nChoisissez.',
          options: { a: 'Aucun', b: 'Halo' },
          optionFeedback: { a: 'Relisez.' },
        },
      },
    });
  });

  it('keeps weights only where they differ from our own policy', () => {
    const several = (...fractions: number[]) =>
      one(
        'multichoice',
        'Lesquels ?',
        `<single>false</single>${fractions.map((each, n) => answer(each, `R${n}`)).join('')}`,
      );
    expect(several(50, 50, -50).content?.body).toEqual({
      type: 'multiple',
      pinOptions: true,
      options: [
        { key: 'a', correct: true },
        { key: 'b', correct: true },
        { key: 'c', correct: false },
      ],
    });
    expect(several(60, 40, 0).content?.body).toMatchObject({
      options: [{ weight: 60 }, { weight: 40 }, { weight: 0 }],
    });
  });

  it('takes both languages of a bilingual bank', () => {
    const both = (fr: string, ar: string): string =>
      `<span lang="fr" class="multilang">${fr}</span><span lang="ar" class="multilang">${ar}</span>`;
    const { content } = one('multichoice', both('Oui ?', 'نعم؟'), answer(100, both('Vrai', 'صحيح')) + answer(0, '42'));
    expect(content?.texts).toMatchObject({
      fr: { text: 'Oui ?', options: { a: 'Vrai', b: '42' } },
      ar: { text: 'نعم؟', options: { a: 'صحيح', b: '42' } },
    });
  });

  it.each([
    [
      'truefalse',
      answer(0, 'true') + answer(100, 'false'),
      { type: 'true-false', options: [{ correct: false }, { correct: true }] },
    ],
    [
      'shortanswer',
      answer(100, 'caution') + answer(100, 'garantie') + answer(50, 'gage'),
      { type: 'short-text', exact: false },
    ],
    [
      'numerical',
      '<answer fraction="100"><text>1250,5</text><tolerance>10</tolerance></answer>',
      { type: 'numeric', value: 1250.5, tolerance: 10 },
    ],
    [
      'ordering',
      answer(0, 'Accueil') + answer(0, 'Instruction') + answer(0, 'Comité'),
      { type: 'ordering', order: ['a', 'b', 'c'] },
    ],
  ])('reads %s', (type, rest, body) => {
    expect(one(type, 'Énoncé', rest)).toMatchObject({ content: { body }, notes: [] });
  });

  it('reads a matching whose answers serve twice or mislead', () => {
    const pair = (prompt: string, target: string): string =>
      `<subquestion format="html"><text>${prompt}</text><answer><text>${target}</text></answer></subquestion>`;
    const { content } = one(
      'matching',
      'Reliez',
      pair('Prix', 'Offre') + pair('Délai', 'Offre') + pair('Visite', 'Suivi') + pair('', 'Leurre'),
    );
    expect(content?.body).toEqual({
      type: 'matching',
      prompts: [
        { key: 'p1', match: 't1' },
        { key: 'p2', match: 't1' },
        { key: 'p3', match: 't2' },
      ],
      targets: [{ key: 't1' }, { key: 't2' }, { key: 't3' }],
    });
  });

  it('reads embedded answers of every kind, escapes included', () => {
    const text =
      'Un taux de {1:NUMERICAL:=12.5:0.5} et une {2:SHORTANSWER:=caution~=garantie\\~s} {:MC:=juste~injuste#non}.';
    const { content } = one('cloze', text, '');
    expect(content?.texts.fr).toMatchObject({
      text: 'Un taux de [[g1]] et une [[g2]] [[g3]].',
      options: { g3a: 'juste', g3b: 'injuste' },
      accepted: { g2: ['caution', 'garantie~s'] },
    });
    expect(content?.body).toMatchObject({
      gaps: [{ kind: 'number', value: 12.5, tolerance: 0.5 }, { kind: 'text' }, { kind: 'choice' }],
    });
  });

  it('reads words to pick for a text', () => {
    const options = ['caution', 'visite'].map(
      (text) => `<selectoption><text>${text}</text><group>1</group></selectoption>`,
    );
    const { content } = one('gapselect', 'On exige une [[1]] après la [[2]].', options.join(''));
    expect(content).toMatchObject({
      body: {
        gaps: [
          { options: [{ correct: true }, { correct: false }] },
          { options: [{ correct: false }, { correct: true }] },
        ],
      },
      texts: { fr: { text: 'On exige une [[g1]] après la [[g2]].' } },
    });
  });

  it('makes tags of folders and keywords', () => {
    const folder = '<question type="category"><category><text>$course$/top/C6/Objectif 2</text></category></question>';
    const tagged = question('truefalse', 'Vrai ?', `${answer(100, 'true')}<tags><tag><text>biais</text></tag></tags>`);
    expect(read(folder, tagged)[0]?.tags).toEqual(['C6', 'Objectif 2', 'biais']);
  });

  it('says why a question cannot come and what is left behind, and goes on', () => {
    const [unknown, wild, picture, poor] = read(
      question('calculated', 'x', ''),
      question('shortanswer', 'Qui ?', answer(100, 'Ali*')),
      question('truefalse', 'Voir <img src="@@PLUGINFILE@@/a.png"> ?', answer(100, 'true')),
      question('multichoice', 'Lequel ?', answer(100, 'seul')),
    );
    expect(unknown).toMatchObject({
      content: null,
      notes: [{ code: 'question-import.kind-unknown', details: { kind: 'calculated' } }],
    });
    expect(wild).toMatchObject({ content: null, notes: [{ code: 'question-import.wildcard' }] });
    expect(picture?.content).not.toBeNull();
    expect(picture?.notes).toEqual([{ code: 'question-import.media-missing', details: { names: 'a.png' } }]);
    expect(poor).toMatchObject({ content: null, notes: [{ code: 'question.too-few-options' }] });
  });

  it('says which answers and feedback show pictures, and takes the description of one that says nothing else', () => {
    const picture = (alt: string): string => `<img src="@@PLUGINFILE@@/b.png" alt="${alt}">`;
    const [described, wordless] = read(
      question(
        'multichoice',
        'Lequel est un chèque ?',
        `${words('generalfeedback', `Voir ${picture('')}`)}${answer(100, picture('Un chèque barré'))}${answer(0, `Un reçu ${picture('x')}${picture('y')}`)}${answer(0, 'Rien', picture('non'))}`,
      ),
      question('multichoice', 'Lequel ?', answer(100, picture('')) + answer(0, 'Un reçu')),
    );
    expect(described?.content?.texts.fr?.options).toEqual({ a: 'Un chèque barré', b: 'Un reçu', c: 'Rien' });
    expect(described?.notes).toEqual([
      { code: 'question-import.media-missing', details: { names: 'b.png' } },
      { code: 'question-import.media-in-answers', details: { answers: '2' } },
      { code: 'question-import.media-in-feedback' },
    ]);
    expect(wordless).toMatchObject({ content: null });
    expect(wordless?.notes[0]).toEqual({ code: 'question-import.answer-without-words', details: { answers: '1' } });
  });

  it('reads odd but lawful files: pasted web pages, nested folders, a split CDATA, a very long text, turned directions', () => {
    const page = '<!DOCTYPE html><html><body><p>Collé depuis une page</p></body></html>';
    const folder = (path: string): string =>
      `<question type="category"><category><text>${path}</text></category></question>`;
    const rest = answer(100, 'true') + answer(0, 'false');
    const [pasted, nested, split, long, turned] = read(
      question('truefalse', page, rest),
      folder('$course$/top/Défaut pour C6/Module 2/Biais // halo'),
      question('truefalse', 'Vrai ?', rest),
      question('truefalse', 'a ]]]]><![CDATA[> b', rest),
      question('truefalse', 'x'.repeat(2_001), rest),
      question('truefalse', 'Payer \u202e001 dirhams', rest),
    );
    expect(pasted?.content?.texts.fr?.text).toBe('Collé depuis une page');
    expect(nested?.tags).toEqual(['Module 2', 'Biais / halo']);
    expect(split?.content?.texts.fr?.text).toBe('a ]]> b');
    expect(long?.notes).toEqual([{ code: 'field.too-long', details: { max: 2_000 } }]);
    expect(turned?.notes.map(({ code }) => code)).toEqual(['text.direction-override']);
  });

  it.each([
    [
      'entities that grow',
      '<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>',
      'question-import.entities',
    ],
    [
      'a file of the server',
      '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
      'question-import.entities',
    ],
    ['what is no XML', '<quiz><question>', 'question-import.not-xml'],
    ['another XML', '<html></html>', 'question-import.not-moodle'],
  ])('refuses %s', (_, text, code) => {
    expect(() => readMoodle(text, { language: 'fr' })).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('reads an essay with its limits, and one that is handed in as files', () => {
    const essay = (more: string): string => `<quiz><question type="essay"><name><text>E</text></name>
      <questiontext format="html"><text>Racontez</text></questiontext>${more}</question></quiz>`;
    const bodyOf = (more: string) => readMoodle(essay(more), { language: 'fr' })[0]?.content?.body;
    expect(bodyOf('<minwordlimit>50</minwordlimit><maxwordlimit>0</maxwordlimit>')).toEqual({
      type: 'essay',
      minWords: 50,
      maxWords: null,
    });
    expect(bodyOf('<responseformat>noinline</responseformat><attachments>-1</attachments>')).toEqual({
      type: 'file',
      maxFiles: 5,
    });
  });
});
