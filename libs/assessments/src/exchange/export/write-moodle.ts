import { LANGUAGES } from '@tamkin/kernel';
import { optionWords } from '../../question/option-pictures';
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
import { answer, cdata, filesMarkup, html, multilang, plain, pluginFile, type Said } from './moodle-text';

interface MoodleParts {
  readonly kind: string;
  readonly inner: readonly string[];
}

export const MOODLE_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
export const MOODLE_FOOT = '</quiz>\n';

/** Every language in its own span, for the multilang filter of Moodle. A text with gaps is one question per language. */
export function writeMoodleQuestion(question: ExportedQuestion, files: ExportedFiles): Written<string> {
  const { body } = question;
  const options = optionsOf(question, files);
  const parts = partsOf(question, options);
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
  const attached = shown.flatMap(([, { image, audio }]) => [image, audio]).filter((file) => file !== null);
  const tags = keywordsOf(question).map((word) => el('tag', {}, plain(word)));
  const parts = [
    el('name', {}, plain(key)),
    html('questiontext', multilang(texts, said, media), filesMarkup(attached)),
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
  const picture = image ? `<br>${el('img', { src: pluginFile(image), alt })}` : '';
  const source = (file: ExportedFile): string => el('source', { src: pluginFile(file) });
  return picture + (audio ? `<br>${el('audio', { controls: 'controls' }, source(audio))}` : '');
}

/** An option in every language, and the files that it shows. */
interface OptionMarkup {
  readonly words: string;
  readonly files: string;
}

/** By key. Where only words are taken, the description of a picture stands for it. */
interface Options {
  readonly shown: (key: string) => OptionMarkup;
  readonly said: (key: string) => string;
}

function optionsOf(question: ExportedQuestion, files: ExportedFiles): Options {
  const { texts } = question;
  const inEach = LANGUAGES.filter((language) => texts[language]).map(
    (language) => [language, filesIn(question, language, files).options] as const,
  );
  const shown = (key: string): OptionMarkup => {
    const pictures = inEach.flatMap(([language, options]) => {
      const picture = options.get(key);
      return picture ? [[language, picture] as const] : [];
    });
    const images = pictures.map(
      ([language, { file, alt }]) => [language, el('img', { src: pluginFile(file), alt })] as const,
    );
    return {
      words: multilang(texts, ({ options }) => options[key] ?? '', Object.fromEntries(images)),
      files: filesMarkup(pictures.map(([, { file }]) => file)),
    };
  };
  return { shown, said: (key) => multilang(texts, (text) => optionWords(text, key)) };
}

/** `null` for what Moodle has no type for. */
function partsOf({ body, texts }: ExportedQuestion, options: Options): MoodleParts | null {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return choice(body, texts, options);
    case 'true-false':
      return trueFalse(body, texts);
    case 'numeric':
      return numeric(body, texts);
    case 'short-text':
      return { kind: 'shortanswer', inner: [el('usecase', {}, body.exact ? '1' : '0'), ...acceptedAnswers(texts)] };
    case 'matching':
      return matching(body, options);
    case 'ordering':
      return ordering(body, options);
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

function choice(body: BodyOf<'single' | 'multiple'>, texts: QuestionTexts, { shown }: Options): MoodleParts {
  const right = body.options.filter(({ correct }) => correct).length;
  const share = 100 / Math.max(1, right);
  const usual = (correct: boolean): number => (body.type === 'single' ? (correct ? 100 : 0) : correct ? share : -share);
  const answers = body.options.map(({ key, correct, weight }) => {
    const { words, files } = shown(key);
    return answer(weight ?? usual(correct), words, { feedback: optionFeedback(texts, key), files });
  });
  const settings = [
    el('single', {}, String(body.type === 'single')),
    el('shuffleanswers', {}, String(!body.pinOptions)),
  ];
  return { kind: 'multichoice', inner: [...settings, el('answernumbering', {}, 'ABCD'), ...answers] };
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
function matching({ prompts, targets }: BodyOf<'matching'>, { shown, said }: Options): MoodleParts {
  const used = new Set(prompts.map(({ match }) => match));
  const pair = ({ words, files }: OptionMarkup, target: string): string =>
    el(
      'subquestion',
      { format: 'html' },
      el('text', {}, cdata(words)),
      files,
      el('answer', {}, el('text', {}, cdata(said(target)))),
    );
  return {
    kind: 'matching',
    inner: [
      el('shuffleanswers', {}, 'true'),
      ...prompts.map(({ key, match }) => pair(shown(key), match)),
      ...targets.filter(({ key }) => !used.has(key)).map(({ key }) => pair({ words: '', files: '' }, key)),
    ],
  };
}

function ordering({ order }: BodyOf<'ordering'>, { shown }: Options): MoodleParts {
  const inner = order.map((key, place) => {
    const { words, files } = shown(key);
    return answer(place + 1, words, { files });
  });
  return { kind: 'ordering', inner };
}

function essay(fields: Readonly<Record<string, string | number>>): MoodleParts {
  return { kind: 'essay', inner: Object.entries(fields).map(([name, value]) => el(name, {}, String(value))) };
}

function optionFeedback(texts: QuestionTexts, key: string): string {
  return multilang(texts, (words) => words.optionFeedback?.[key] ?? '');
}
