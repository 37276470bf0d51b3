import type { LessonBlockDto } from '@tamkin/api-client';
import { newBlock } from './desk/blocks';
import { missingParts } from './missing-parts';

describe('what an unfinished block still needs', () => {
  const question = (given: Partial<LessonBlockDto>): LessonBlockDto => ({ ...newBlock('question'), ...given });
  const options = [
    { id: 'a', text: 'Oui', right: true, feedback: '' },
    { id: 'b', text: 'Non', right: false, feedback: '' },
  ];

  it('is a picture, its description, a sound or a document', () => {
    expect(missingParts(newBlock('image'))).toEqual(['picture']);
    expect(missingParts(newBlock('audio'))).toEqual(['sound']);
    expect(missingParts({ ...newBlock('audio'), url: 'https://example.org/a.mp3' })).toEqual([]);
    expect(missingParts({ ...newBlock('annotated'), alt: 'Une agence' })).toEqual(['picture', 'places']);
  });

  it('is the words of a question, its answers, or the right one', () => {
    expect(missingParts(question({}))).toEqual(['question', 'options']);
    const none = options.map((option) => ({ ...option, right: false }));
    expect(missingParts(question({ text: 'Que faire ?', options: none }))).toEqual(['rightAnswer']);
    expect(missingParts(question({ text: 'Que faire ?', options }))).toEqual([]);
  });

  it('takes markup without words for nothing', () => {
    const [section] = newBlock('accordion').sections!;
    const block = { ...newBlock('accordion'), sections: [{ ...section!, title: 'Un', html: '<p></p>' }] };
    expect(missingParts(block)).toEqual(['sections']);
  });
});
