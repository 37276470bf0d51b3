import type { Language } from '@tamkin/kernel';
import { parse, SyntaxError } from 'gift-pegjs';
import { ANSWER_KEY } from '../../question/question-body';
import { folderTags } from '../folder-tags';
import { acceptDraft, choiceOptions, essayDraft, keyAt, trueFalseDraft, type QuestionDraft } from '../question-draft';
import type { ImportNote } from '../import-note';
import type { ReadQuestion } from '../read-question';
import { losesMedia } from '../found-media';
import { wordsIn, type Words } from '../words';
import type { GiftChoice, GiftNumber, GiftQuestion, GiftText } from './gift-question';

/** Reads a GIFT text, block by block: one that the grammar does not know is named with its line and spoils no other. */
export function readGift(text: string, { language }: { readonly language: Language }): ReadQuestion[] {
  let folder: string[] = [];
  const questions: ReadQuestion[] = [];
  for (const block of blocksOf(text)) {
    const found = parsed(block);
    if ('code' in found) {
      questions.push({ place: questions.length + 1, name: '', kind: '', content: null, tags: [], notes: [found] });
      continue;
    }
    for (const question of found.questions) {
      if (question.type === 'Category') folder = folderTags(question.title ?? '');
      else if (question.type !== 'Description') {
        questions.push(readQuestion(question, { place: questions.length + 1, folder, language }));
      }
    }
  }
  return questions;
}

interface GiftBlock {
  readonly text: string;
  /** Of its first line in the file. */
  readonly line: number;
}

/** An empty line ends a question. */
function blocksOf(text: string): GiftBlock[] {
  const blocks: { lines: string[]; line: number }[] = [];
  let open: { lines: string[]; line: number } | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') open = null;
    else if (open) open.lines.push(line);
    else blocks.push((open = { lines: [line], line: index + 1 }));
  }
  return blocks
    .filter(({ lines }) => lines.some((line) => !line.trimStart().startsWith('//')))
    .map(({ lines, line }) => ({ text: lines.join('\n'), line }));
}

function parsed({ text, line: first }: GiftBlock): { questions: readonly GiftQuestion[] } | ImportNote {
  try {
    return { questions: parse(`${text}\n`) as readonly GiftQuestion[] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { code: 'question-import.gift-line', details: { line: first + error.location.start.line - 1 } };
  }
}

function readQuestion(
  question: GiftQuestion,
  { place, folder, language }: { place: number; folder: readonly string[]; language: Language },
): ReadQuestion {
  const found = { place, name: question.title ?? '', kind: question.type, tags: [...folder, ...(question.tags ?? [])] };
  const say = (given: GiftText | null | undefined): Words => wordsIn(htmlOf(given), language);
  const draft = draftOf(question, say);
  if ('code' in draft) return { ...found, content: null, notes: [draft] };
  const { content, notes } = acceptDraft({
    ...draft,
    text: say(question.stem),
    feedback: say(question.globalFeedback),
  });
  const lost = losesMedia(question.stem.text) ? [{ code: 'question-import.media-left-out' }] : [];
  return { ...found, content, notes: [...notes, ...lost] };
}

type Say = (given: GiftText | null | undefined) => Words;
type Parts = Omit<QuestionDraft, 'text' | 'feedback'>;

function draftOf(question: GiftQuestion, say: Say): Parts | ImportNote {
  switch (question.type) {
    case 'MC':
      return choice(question.choices, say);
    case 'TF':
      return trueFalse(question, say);
    case 'Short':
      return shortText(question.choices, say);
    case 'Numerical':
      return numeric(question.choices);
    case 'Matching':
      return matching(question, say);
    case 'Essay':
      return essayDraft();
    case 'Category':
    case 'Description':
      return { code: 'question-import.kind-unknown', details: { kind: question.type } };
  }
}

/** Without a right answer but with weights it is a multiple choice: that is how GIFT writes one. */
function choice(choices: readonly GiftChoice<GiftText>[], say: Say): Parts {
  const type = choices.some(({ isCorrect }) => isCorrect) ? 'single' : 'multiple';
  const options = choiceOptions(type, choices.map(fractionOf));
  const feedback = choices.flatMap((each, place) =>
    each.feedback ? [[keyAt(place), say(each.feedback)] as const] : [],
  );
  return {
    body: { type, options, pinOptions: false },
    options: Object.fromEntries(choices.map(({ text }, place) => [keyAt(place), say(text)])),
    optionFeedback: Object.fromEntries(feedback),
  };
}

function trueFalse(question: Extract<GiftQuestion, { type: 'TF' }>, say: Say): Parts {
  const [wrong, right] = [say(question.trueFeedback), say(question.falseFeedback)];
  const feedback = question.isTrue ? { a: right, b: wrong } : { a: wrong, b: right };
  const said = Object.entries(feedback).filter(([, words]) => Object.keys(words).length > 0);
  return { ...trueFalseDraft(question.isTrue), optionFeedback: Object.fromEntries(said) };
}

function shortText(choices: readonly GiftChoice<GiftText>[], say: Say): Parts | ImportNote {
  const right = choices.filter((each) => fractionOf(each) >= 100);
  if (right.some(({ text }) => text.text.includes('*'))) return { code: 'question-import.wildcard' };
  return { body: { type: 'short-text', exact: false }, accepted: { [ANSWER_KEY]: right.map(({ text }) => say(text)) } };
}

function numeric(given: GiftNumber | readonly GiftChoice<GiftNumber>[]): Parts | ImportNote {
  const right = 'type' in given ? [given] : given.filter((each) => fractionOf(each) >= 100).map(({ text }) => text);
  const [only] = right;
  if (right.length !== 1 || !only) return { code: 'question-import.one-number' };
  if (only.type === 'high-low') {
    const { numberHigh: high, numberLow: low } = only;
    return { body: { type: 'numeric', value: (high + low) / 2, tolerance: Math.abs(high - low) / 2 } };
  }
  const tolerance = only.type === 'range' ? only.range : 0;
  return { body: { type: 'numeric', value: only.number, tolerance } };
}

function matching({ matchPairs }: Extract<GiftQuestion, { type: 'Matching' }>, say: Say): Parts {
  const words = [...new Set(matchPairs.map(({ subanswer }) => subanswer))];
  const targets = words.map((text, place) => ({ key: `t${place + 1}`, words: say({ format: 'moodle', text }) }));
  const prompts = matchPairs
    .filter(({ subquestion }) => subquestion.text.trim() !== '')
    .map(({ subquestion, subanswer }, place) => ({
      key: `p${place + 1}`,
      words: say(subquestion),
      match: `t${words.indexOf(subanswer) + 1}`,
    }));
  return {
    body: {
      type: 'matching',
      prompts: prompts.map(({ key, match }) => ({ key, match })),
      targets: targets.map(({ key }) => ({ key })),
    },
    options: Object.fromEntries([...prompts, ...targets].map(({ key, words }) => [key, words])),
  };
}

function fractionOf({ isCorrect, weight }: GiftChoice<unknown>): number {
  return weight ?? (isCorrect ? 100 : 0);
}

/** Outside HTML a new line is one. */
function htmlOf(given: GiftText | null | undefined): string {
  if (!given) return '';
  return given.format === 'html' ? given.text : given.text.replace(/\n/g, '<br>');
}
