import { readGift } from './read-gift';

const read = (text: string) => readGift(text, { language: 'fr' });

describe('reading GIFT', () => {
  it('reads each kind that we have', () => {
    const questions = read(`
$CATEGORY: $course$/top/C6/Objectif 1

::F-01:: Quel biais ? {=Halo#Oui ~Aucun#Non ####Voir la leçon 2.}

::F-02:: Lesquels ? {~%50%Prix ~%50%Délai ~%-50%Couleur}

Une femme signe seule. {T}

::F-04:: Combien ? {#1250:50}

::F-05:: Entre ? {#1..5}

::F-06:: Le mot ? {=caution =garantie}

::F-07:: Reliez {=Prix -> Offre =Visite -> Suivi}
`);
    expect(questions.map(({ name, content }) => [name, content?.body.type])).toEqual([
      ['F-01', 'single'],
      ['F-02', 'multiple'],
      ['', 'true-false'],
      ['F-04', 'numeric'],
      ['F-05', 'numeric'],
      ['F-06', 'short-text'],
      ['F-07', 'matching'],
    ]);
    expect(questions[0]).toMatchObject({
      tags: ['C6', 'Objectif 1'],
      content: { texts: { fr: { feedback: 'Voir la leçon 2.', optionFeedback: { a: 'Oui', b: 'Non' } } } },
    });
    expect(questions[4]?.content?.body).toMatchObject({ value: 3, tolerance: 2 });
  });

  it('names what it cannot take and the line that it cannot read', () => {
    expect(read('::E:: Racontez {}')[0]?.content?.body).toEqual({ type: 'essay', minWords: null, maxWords: null });
    const questions = read('// Un brouillon\n\n::A:: Un ? {=a ~b}\n\nDeux\nlignes {=a ~b\n\n::C:: Trois ? {T}');
    expect(questions.map(({ name, content, notes }) => [name, content?.body.type ?? null, notes[0] ?? null])).toEqual([
      ['A', 'single', null],
      ['', null, { code: 'question-import.gift-line', details: { line: expect.any(Number) as number } }],
      ['C', 'true-false', null],
    ]);
  });
});
