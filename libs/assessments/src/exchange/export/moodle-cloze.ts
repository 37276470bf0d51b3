import type { BodyOf, ChoiceOption, ClozeGap, QuestionText } from '../../question/question-body';

const GAP = /\[\[([a-z0-9]{1,8})\]\]/g;

/** `{1:MULTICHOICE:=right#why~wrong}` in the place of each gap. */
export function clozeInMoodle({ gaps }: BodyOf<'cloze'>, words: QuestionText | undefined): string {
  if (!words) return '';
  const byKey = new Map(gaps.map((gap) => [gap.key, gap]));
  return words.text.replace(GAP, (whole, key: string) => {
    const gap = byKey.get(key);
    return gap ? embedded(gap, words) : whole;
  });
}

function embedded(gap: ClozeGap, words: QuestionText): string {
  if (gap.kind === 'number') return `{1:NUMERICAL:=${gap.value}:${gap.tolerance}}`;
  if (gap.kind === 'text') {
    const variants = (words.accepted?.[gap.key] ?? []).map((each) => `=${safe(each)}`);
    return `{1:${gap.exact ? 'SHORTANSWER_C' : 'SHORTANSWER'}:${variants.join('~')}}`;
  }
  const options = gap.options.map((option) => {
    const why = words.optionFeedback?.[option.key];
    return `${worth(option)}${safe(words.options[option.key] ?? '')}${why ? `#${safe(why)}` : ''}`;
  });
  return `{1:MULTICHOICE:${options.join('~')}}`;
}

function worth({ correct, weight }: ChoiceOption): string {
  if (weight !== null && weight !== undefined) return `%${weight}%`;
  return correct ? '=' : '';
}

function safe(text: string): string {
  return text.replace(/[\\}~#]/g, '\\$&');
}
