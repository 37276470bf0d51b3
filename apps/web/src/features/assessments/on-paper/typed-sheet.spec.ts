import type { ShownQuestionDto } from '@tamkin/api-client';
import { optionsTyped, partsOf, readParts } from './typed-sheet';

const option = (place: number) => ({ key: `o${place}`, letter: '', text: `Option ${place}`, picture: null });
const question = (given: Partial<ShownQuestionDto>): ShownQuestionDto => ({
  ...{
    questionId: 'q',
    type: 'single',
    points: 1,
    textLanguage: 'fr',
    text: '?',
    unit: '',
    section: null,
    answer: null,
  },
  ...{ options: [1, 2, 3].map(option), prompts: [], media: { imageId: null, alt: '', audioId: null } },
  limits: { minWords: null, maxWords: null, maxFiles: null, maxSeconds: null, maxPoints: null, steps: null },
  ...given,
});

describe('answers typed from a sheet', () => {
  it.each(['b', 'B', 'ب', '2', ' b '])('reads %s as the second option', (typed) => {
    expect(readParts(question({}), [typed])).toEqual({ keys: ['o2'] });
  });

  it('reads both scripts whatever the form of the letter, and refuses what is not on the sheet', () => {
    expect(optionsTyped([1, 2, 3, 4, 5].map(option), 'أ ج هـ')?.map(({ key }) => key)).toEqual(['o1', 'o3', 'o5']);
    expect(readParts(question({}), ['d'])).toBeNull();
    expect(readParts(question({}), ['ab'])).toBeNull();
    expect(readParts(question({ type: 'multiple' }), ['aa'])).toBeNull();
    expect(readParts(question({ type: 'multiple' }), ['c, a'])).toEqual({ keys: ['o3', 'o1'] });
    expect(readParts(question({ type: 'ordering' }), ['ba'])).toBeNull();
  });

  it('reads as many letters for a picture as places are asked for', () => {
    const picture = (maxPoints: number) => {
      const { limits } = question({});
      return question({ type: 'hot-spot', limits: { ...limits, maxPoints } });
    };
    expect(readParts(picture(5), ['ac'])).toEqual({ keys: ['o1', 'o3'] });
    expect(readParts(picture(1), ['ac'])).toBeNull();
  });

  it('takes an empty box as a blank', () => {
    expect(readParts(question({}), [''])).toEqual({});
  });

  it('reads numbers as they are written in French and in Arabic', () => {
    const numeric = question({ type: 'numeric', options: [] });
    expect(readParts(numeric, ['1 250,5'])).toEqual({ value: 1250.5 });
    expect(readParts(numeric, ['١٢'])).toEqual({ value: 12 });
    expect(readParts(numeric, ['douze'])).toBeNull();
  });

  it('reads a letter per numbered part, and shows again what was keyed', () => {
    const prompts = ['o4', 'o5'].map((key) => ({
      key,
      text: '',
      picture: null,
      kind: 'choice' as const,
      share: null,
      options: [],
    }));
    const matching = question({ type: 'matching', prompts });
    const answer = { pairs: [{ key: 'o5', choice: 'o3' }] };
    expect(readParts(matching, ['', 'c'])).toEqual(answer);
    expect(partsOf({ ...matching, answer })).toEqual(['', 'C']);
  });
});
