import type { SurveyQuestionDto } from '@tamkin/api-client';
import { withMore } from './survey-questions';

const question = (key: string, fr: string): SurveyQuestionDto => ({
  key,
  type: 'scale',
  mandatory: true,
  text: { fr },
});

describe('adding questions of a template', () => {
  it('gives each a key of its own', () => {
    const questions = withMore([question('s2', 'Utile ?')], [question('s2', 'Clair ?'), question('s3', 'Long ?')]);
    expect(questions.map(({ key, text }) => [key, text.fr])).toEqual([
      ['s2', 'Utile ?'],
      ['s3', 'Clair ?'],
      ['s4', 'Long ?'],
    ]);
  });

  it('changes nothing when the template is added twice', () => {
    const once = withMore([], [question('a1', 'Utile ?')]);
    expect(withMore(once, [question('a1', 'Utile ?')])).toEqual(once);
  });
});
