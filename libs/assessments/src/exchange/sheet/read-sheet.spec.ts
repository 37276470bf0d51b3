import writeWorkbook from 'write-excel-file/node';
import { readSheet } from './read-sheet';

const HEADINGS = [
  ...['Code', 'Type', 'Thème', 'Objectif', 'Difficulté', 'Question (français)', 'Question (arabe)'],
  ...['Réponse 1 (français)', 'Réponse 1 (arabe)', 'Réponse 2 (français)', 'Réponse 2 (arabe)'],
  ...['Bonnes réponses', 'Tolérance', 'Unité (français)', 'Commentaire (français)'],
];
const read = async (...lines: (string | number | null)[][]) => {
  const cells = [HEADINGS, ...lines].map((line) => line.map((value) => (value === null ? null : { value })));
  return readSheet(await writeWorkbook(cells).toBuffer(), { language: 'fr' });
};

describe('reading our sheet', () => {
  it('reads each type in both languages', async () => {
    const questions = await read(
      [
        'S-1',
        'Choix unique',
        'Crédit',
        'O3',
        2,
        'Quel ?',
        'أي؟',
        'Halo',
        'الهالة',
        'Prix',
        'الثمن',
        'A',
        null,
        null,
        'Oui',
      ],
      ['S-2', 'Choix multiple', null, null, null, 'Lesquels ?', null, 'Un', null, 'Deux', null, 'A ; B'],
      ['S-3', 'صحيح أو خطأ', null, null, null, 'Signe seule ?', 'توقع وحدها؟', null, null, null, null, 'Faux'],
      ['S-4', 'Nombre', null, null, null, 'Combien ?', null, null, null, null, null, '1 250,5', 2, 'DH'],
      ['S-5', 'Réponse courte', null, null, null, 'Le mot ?', null, 'caution', null, 'garantie'],
      ['S-6', 'Ordre', null, null, null, 'Rangez', null, 'Un', null, 'Deux'],
    );
    expect(questions.map(({ name, notes, content }) => [name, notes, content?.body.type])).toEqual([
      ['S-1', [], 'single'],
      ['S-2', [], 'multiple'],
      ['S-3', [], 'true-false'],
      ['S-4', [], 'numeric'],
      ['S-5', [], 'short-text'],
      ['S-6', [], 'ordering'],
    ]);
    expect(questions[0]).toMatchObject({
      tags: ['Crédit', 'objective:O3', 'difficulty:2'],
      content: { texts: { fr: { options: { a: 'Halo' }, feedback: 'Oui' }, ar: { options: { b: 'الثمن' } } } },
    });
    expect(questions[3]?.content).toMatchObject({
      body: { value: 1250.5, tolerance: 2 },
      texts: { fr: { unit: 'DH' } },
    });
    expect(questions[4]?.content?.texts.fr?.accepted).toEqual({ answer: ['caution', 'garantie'] });
  });

  it('says what a line lacks, and refuses a sheet without our headings', async () => {
    const [unknown, wrong] = await read(
      ['T-1', 'Dessin', null, null, null, 'Quoi ?'],
      ['T-2', 'Choix unique', null, null, null, 'Quoi ?', null, 'Un', null, 'Deux', null, 'Z'],
    );
    expect(unknown?.notes).toEqual([{ code: 'question-import.kind-unknown', details: { kind: 'Dessin' } }]);
    expect(wrong?.notes).toEqual([{ code: 'question-import.right-not-known' }]);
    const other = await writeWorkbook([[{ value: 'Prénom' }]]).toBuffer();
    await expect(readSheet(other, { language: 'fr' })).rejects.toMatchObject({
      code: 'question-import.headings-missing',
    });
  });
});
