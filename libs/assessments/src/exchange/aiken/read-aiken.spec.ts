import { readAiken } from './read-aiken';

const read = (text: string) => readAiken(text, { language: 'ar' });

describe('reading Aiken', () => {
  it('reads questions in their order, in the language that was chosen', () => {
    const [first, second] = read(
      'ما هو التحيز؟\nA. حكم مسبق\nB) سعر\nANSWER: A\n\nQui décide\nseule ?\nA. Elle\nB. Lui\nanswer: a\n',
    );
    expect(first?.content).toMatchObject({
      body: { options: [{ correct: true }, { correct: false }] },
      texts: { ar: { text: 'ما هو التحيز؟', options: { a: 'حكم مسبق', b: 'سعر' } } },
    });
    expect(second?.content?.texts.ar?.text).toBe('Qui décide\nseule ?');
  });

  it('says when the answer is not among the choices, and when there is no question at all', () => {
    expect(read('Q ?\nA. x\nB. y\nANSWER: C')[0]?.notes).toEqual([
      { code: 'question-import.answer-not-there', details: { letter: 'C' } },
    ]);
    expect(() => read('Rien ici')).toThrow(expect.objectContaining({ code: 'question-import.no-question' }) as Error);
  });
});
