import { LANGUAGES } from '@tamkin/kernel';
import { ANSWER_KEY, type BodyOf, type QuestionTexts } from '../../question/question-body';
import {
  filesIn,
  keywordsOf,
  missingFiles,
  notCarried,
  type ExportedFile,
  type ExportedFiles,
  type ExportedQuestion,
  type Written,
} from './exported-question';
import { el } from './markup';
import { clozeInMoodle } from './moodle-cloze';
import { moodleLosses } from './moodle-losses';
import { answer, cdata, html, multilang, plain, type Said } from './moodle-text';

interface MoodleParts {
  readonly kind: string;
  readonly inner: readonly string[];
}

export const MOODLE_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
export const MOODLE_FOOT = '</quiz>\n';

/** Every language in its own span, for the multilang filter of Moodle. A text with gaps is one question per language. */
export function writeMoodleQuestion(question: ExportedQuestion, files: ExportedFiles): Written<string> {
  const { body } = question;
  const parts = partsOf(question);
  if (!parts) return { markup: null, notes: [notCarried] };
  const notes = [...moodleLosses(question), ...missingFiles(question, files)];
  if (body.type !== 'cloze') return { markup: questionMarkup(question, files, parts), notes };
  const written = LANGUAGES.filter((language) => question.texts[language]);
  const each = written.map((language) =>
    questionMarkup({ ...question, texts: { [language]: question.texts[language] } }, files, parts, ({ texts }) =>
      clozeInMoodle(body, texts[language]),
    ),
  );
  return { markup: each.join(''), notes };
}

function questionMarkup(
  question: ExportedQuestion,
  files: ExportedFiles,
  { kind, inner }: MoodleParts,
  gapped?: (question: ExportedQuestion) => string,
): string {
  const { texts, key } = question;
  const shown = LANGUAGES.map((language) => [language, filesIn(question, language, files)] as const);
  const media = Object.fromEntries(shown.map(([language, each]) => [language, mediaMarkup(each)]));
  const said: Said = (words) => (gapped ? gapped(question) : words.text);
  const attached = new Set(shown.flatMap(([, { image, audio }]) => [image, audio]).filter((file) => file !== null));
  const tags = keywordsOf(question).map((word) => el('tag', {}, plain(word)));
  const parts = [
    el('name', {}, plain(key)),
    html('questiontext', multilang(texts, said, media), [...attached].map(fileMarkup).join('')),
    html(
      'generalfeedback',
      multilang(texts, (words) => words.feedback),
    ),
    ...(kind === 'cloze' ? [] : [el('defaultgrade', {}, '1')]),
    el('hidden', {}, '0'),
    ...inner,
    tags.length > 0 ? el('tags', {}, ...tags) : '',
  ];
  return `${el('question', { type: kind }, ...parts)}\n`;
}

function mediaMarkup({
  image,
  alt,
  audio,
}: {
  image: ExportedFile | null;
  alt: string;
  audio: ExportedFile | null;
}): string {
  const source = ({ name }: ExportedFile): string => `@@PLUGINFILE@@/${name}`;
  const picture = image ? `<br>${el('img', { src: source(image), alt })}` : '';
  return picture + (audio ? `<br>${el('audio', { controls: 'controls' }, el('source', { src: source(audio) }))}` : '');
}

function fileMarkup({ name, content }: ExportedFile): string {
  return el('file', { name, path: '/', encoding: 'base64' }, content.toString('base64'));
}

/** `null` for what Moodle has no type for. */
function partsOf({ body, texts }: ExportedQuestion): MoodleParts | null {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return choice(body, texts);
    case 'true-false':
      return trueFalse(body, texts);
    case 'numeric':
      return numeric(body, texts);
    case 'short-text':
      return { kind: 'shortanswer', inner: [el('usecase', {}, body.exact ? '1' : '0'), ...acceptedAnswers(texts)] };
    case 'matching':
      return matching(body, texts);
    case 'ordering':
      return ordering(body, texts);
    case 'essay':
      return essay({ responseformat: 'editor', minwordlimit: body.minWords ?? 0, maxwordlimit: body.maxWords ?? 0 });
    case 'file':
      return essay({ responseformat: 'noinline', attachments: body.maxFiles, attachmentsrequired: 1 });
    case 'cloze':
      return { kind: 'cloze', inner: [] };
    case 'sorting':
    case 'likert':
    case 'matrix':
    case 'spoken':
    case 'hot-spot':
    case 'scenario':
      return null;
  }
}

function choice(body: BodyOf<'single' | 'multiple'>, texts: QuestionTexts): MoodleParts {
  const right = body.options.filter(({ correct }) => correct).length;
  const share = 100 / Math.max(1, right);
  const usual = (correct: boolean): number => (body.type === 'single' ? (correct ? 100 : 0) : correct ? share : -share);
  const answers = body.options.map(({ key, correct, weight }) =>
    answer(weight ?? usual(correct), optionWords(texts, key), { feedback: optionFeedback(texts, key) }),
  );
  const shown = [el('single', {}, String(body.type === 'single')), el('shuffleanswers', {}, String(!body.pinOptions))];
  return { kind: 'multichoice', inner: [...shown, el('answernumbering', {}, 'ABCD'), ...answers] };
}

function trueFalse({ options }: BodyOf<'true-false'>, texts: QuestionTexts): MoodleParts {
  const inner = options.map(({ key, correct }, place) =>
    answer(correct ? 100 : 0, place === 0 ? 'true' : 'false', { feedback: optionFeedback(texts, key) }),
  );
  return { kind: 'truefalse', inner };
}

/** Each language has its unit; Moodle takes any of them, or none. */
function numeric({ value, tolerance }: BodyOf<'numeric'>, texts: QuestionTexts): MoodleParts {
  const units = LANGUAGES.flatMap((language) => {
    const unit = texts[language]?.unit;
    return unit ? [[language, unit] as const] : [];
  });
  const inOne = new Set(units.map(([, unit]) => unit)).size === 1 ? units.slice(0, 1) : units;
  const named = inOne.map(([language, unit]) =>
    el(
      'unit',
      inOne.length > 1 ? { 'xml:lang': language } : {},
      el('multiplier', {}, '1'),
      el('unit_name', {}, cdata(unit)),
    ),
  );
  const right = el('answer', { fraction: 100 }, plain(String(value)), el('tolerance', {}, String(tolerance)));
  return { kind: 'numerical', inner: [right, named.length > 0 ? el('units', {}, ...named) : ''] };
}

/** Moodle compares these letter by letter: plain text, each with the language it was written for. A star is a star. */
function acceptedAnswers(texts: QuestionTexts): string[] {
  return LANGUAGES.flatMap((language) =>
    (texts[language]?.accepted?.[ANSWER_KEY] ?? []).map((words) =>
      answer(100, words.replaceAll('*', '\\*'), { language }),
    ),
  );
}

/** Targets that nothing matches are answers without a question. */
function matching({ prompts, targets }: BodyOf<'matching'>, texts: QuestionTexts): MoodleParts {
  const used = new Set(prompts.map(({ match }) => match));
  const pair = (question: string, target: string): string =>
    el(
      'subquestion',
      { format: 'html' },
      el('text', {}, cdata(question)),
      el('answer', {}, el('text', {}, cdata(target))),
    );
  return {
    kind: 'matching',
    inner: [
      el('shuffleanswers', {}, 'true'),
      ...prompts.map(({ key, match }) => pair(optionWords(texts, key), optionWords(texts, match))),
      ...targets.filter(({ key }) => !used.has(key)).map(({ key }) => pair('', optionWords(texts, key))),
    ],
  };
}

function ordering({ order }: BodyOf<'ordering'>, texts: QuestionTexts): MoodleParts {
  return { kind: 'ordering', inner: order.map((key, place) => answer(place + 1, optionWords(texts, key))) };
}

function essay(fields: Readonly<Record<string, string | number>>): MoodleParts {
  return { kind: 'essay', inner: Object.entries(fields).map(([name, value]) => el(name, {}, String(value))) };
}

function optionWords(texts: QuestionTexts, key: string): string {
  return multilang(texts, ({ options }) => options[key] ?? '');
}

function optionFeedback(texts: QuestionTexts, key: string): string {
  return multilang(texts, (words) => words.optionFeedback?.[key] ?? '');
}
