import type { LessonBlockDto } from '@tamkin/api-client';
import { writtenIn } from './written-question';

const block = (text: string, options: readonly string[], caption = ''): LessonBlockDto => ({
  ...{ id: 'b', type: 'question', several: false, text, caption },
  options: options.map((text, place) => ({ id: `o${place}`, text, right: place === 0, feedback: '' })),
});

describe('a question written in a lesson', () => {
  it('goes into the bank with its key and every language that says something of it', () => {
    const written = writtenIn({
      fr: block('Que dire ?', ['Bonjour', 'Rien'], 'Saluer.'),
      ar: block('ماذا نقول؟', ['', '']),
    });
    expect(written?.options).toEqual([
      { id: 'o0', right: true },
      { id: 'o1', right: false },
    ]);
    expect(written?.texts.fr).toMatchObject({
      text: 'Que dire ?',
      feedback: 'Saluer.',
      options: { o1: { text: 'Rien' } },
    });
    expect(written?.texts.ar).toMatchObject({ text: 'ماذا نقول؟', options: { o0: { text: '' } } });
  });

  it('leaves out a language in which nothing is said, and waits until one says all', () => {
    const complete = writtenIn({ fr: block('Que dire ?', ['Bonjour', 'Rien']), ar: block(' ', ['', ' ']) });
    expect(Object.keys(complete?.texts ?? {})).toEqual(['fr']);
    expect(writtenIn({ fr: block('Que dire ?', ['Bonjour', ' ']), ar: block('ماذا نقول؟', ['', '']) })).toBeNull();
    expect(writtenIn({ fr: block('Que dire ?', ['Bonjour']) })).toBeNull();
  });
});
