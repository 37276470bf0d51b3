import type { QuestionImportContentDto, QuestionTextDto } from '@tamkin/api-client';
import { LANGUAGES } from '../../../platform/language';

type Body = QuestionImportContentDto['body'];

/** An answer of a question as an author checks it; `right` = it is taken as right. */
export interface PreviewLine {
  readonly text: string;
  readonly right: boolean;
}

/** The options of a text; pictures that it does not have itself are those of another language, as learners see them. */
export function withSharedPictures(
  texts: QuestionImportContentDto['texts'],
  { options }: QuestionTextDto,
): QuestionTextDto['options'] {
  const all = LANGUAGES.flatMap((language) => texts[language]?.options ?? []);
  return options.map((option) => {
    const shared = all.find(({ key, picture }) => key === option.key && picture?.imageId)?.picture;
    if (!shared) return option;
    const { imageId, alt } = option.picture ?? { imageId: null, alt: '' };
    return { ...option, picture: { imageId: imageId ?? shared.imageId, alt: alt || shared.alt } };
  });
}

/** The answers of a question in one language: options, pairs, accepted words, numbers. */
export function previewLines(body: Body, text: QuestionTextDto, say: (value: number) => string): PreviewLine[] {
  const words = (key: string): string => {
    const option = text.options.find((each) => each.key === key);
    return option?.text || (option?.picture?.alt ?? '');
  };
  const accepted = (key: string): string => text.accepted?.find((each) => each.key === key)?.variants.join(' · ') ?? '';
  const number = (value: number, tolerance: number): string =>
    [say(value), tolerance > 0 ? `± ${say(tolerance)}` : '', text.unit].filter(Boolean).join(' ');
  const right = (line: string): PreviewLine => ({ text: line, right: true });
  switch (body.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return body.options.map(({ key, correct }) => ({ text: words(key), right: correct }));
    case 'ordering':
      return body.order.map((key, place) => right(`${say(place + 1)}. ${words(key)}`));
    case 'numeric':
      return [right(number(body.value, body.tolerance))];
    case 'short-text':
      return [right(accepted('answer'))];
    case 'matching':
      return body.prompts.map(({ key, match }) => right(`${words(key)} — ${words(match)}`));
    case 'sorting':
      return body.items.map(({ key, box }) => right(`${words(key)} — ${words(box)}`));
    case 'cloze':
    case 'scenario':
      return (body.type === 'cloze' ? body.gaps : body.steps).map((gap, place) => {
        const answer = {
          choice: () =>
            'options' in gap
              ? gap.options
                  .filter(({ correct }) => correct)
                  .map(({ key }) => words(key))
                  .join(' · ')
              : '',
          number: () => ('value' in gap ? number(gap.value, gap.tolerance) : ''),
          text: () => accepted(gap.key),
        }[gap.kind]();
        return right(`${say(place + 1)}. ${answer}`);
      });
    case 'essay':
    case 'file':
    case 'hot-spot':
    case 'likert':
    case 'matrix':
    case 'spoken':
      return [];
  }
}
