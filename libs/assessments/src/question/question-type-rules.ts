import type { FieldProblem, Language } from '@tamkin/kernel';
import type { GivenAnswer } from './given-answer';
import type { Answer, GapAnswer, QuestionBody, QuestionText, QuestionTexts } from './question-body';

/** Keyed parts of a question that are shown together, in the author's order. */
export interface OptionGroup {
  /** `prompt` = wants an answer of its own (a line to match, an item, a gap); `option` = may be chosen. */
  readonly role: 'prompt' | 'option';
  /** The prompt these options belong to; absent = they serve the whole question. */
  readonly of?: string;
  readonly keys: readonly string[];
  /** `paper` = when the paper shuffles options. */
  readonly shuffle: 'always' | 'paper' | 'never';
  /** Shown without words of its own (a gap stands in the text). */
  readonly wordless?: boolean;
  /** Its parts stand in a list of their own, where each may show a picture. */
  readonly pictured?: boolean;
}

/** How a prompt is answered. */
export type PromptKind = 'choice' | 'text' | 'number';

/** What the field of an answer must know; `null` = no limit. */
export interface AnswerLimits {
  readonly minWords: number | null;
  readonly maxWords: number | null;
  readonly maxFiles: number | null;
  readonly maxSeconds: number | null;
  readonly maxPoints: number | null;
  /** How many prompts come one after the other; those whose turn has not come are not shown. `null` = all are there. */
  readonly steps: number | null;
}

/** Of a question that is shown part by part: what may be seen and changed when. */
export interface Turns {
  readonly count: number;
  /** Keys of the prompts that may be seen with this answer. */
  reached(answer: Answer | null): readonly string[];
  /** What stands once `next` was given over `before`. Throws `answer.not-fitting` and `answer.step-closed`. */
  follow(before: Answer | null, next: Answer | null): Answer | null;
}

/** What is needed to take an answer. */
export interface Sheet<B> {
  readonly body: B;
  /** Keys of all groups in the order shown. */
  readonly optionOrder: readonly string[];
}

/** What is needed to mark one. */
export interface Keyed<B> {
  readonly body: B;
  readonly texts: QuestionTexts;
}

/**
 * Everything the engine knows about one type of question. Adding a type = a body in `question-body.ts`, one file that
 * implements this and a line in `question-types.ts`; then a DTO, a field and an editor.
 */
export interface QuestionTypeRules<B extends QuestionBody> {
  /** Keyed parts in the order shown. Keys are unique over all groups of a question. */
  groups(body: B): readonly OptionGroup[];
  /** What the author must mend, beyond the keys themselves. */
  bodyProblems(body: B): FieldProblem[];
  /** What one language lacks or has too much, beyond lengths and unknown keys. `field` = path of the text. */
  textProblems?(body: B, text: QuestionText, field: string): FieldProblem[];
  /** Whether a language has everything this type asks for beyond the question and the words of its parts. */
  isComplete?(body: B, text: QuestionText): boolean;
  /** How its prompts come one after the other; `null` when all are there at once, as when left out. */
  turns?(body: B): Turns | null;
  /** Share of the question's points that a prompt is worth, 0–1, where authors set it. */
  promptShare?(body: B, key: string): number;
  /** How a prompt is answered; `choice` when left out. */
  promptKind?(body: B, key: string): PromptKind;
  /** False = it earns nothing and does not count; true when left out. */
  isScored?(body: B): boolean;
  /** True = a person marks it: `mark` is not asked. */
  needsMarking?(body: B): boolean;
  /** What a learner is told of limits. */
  limits?(body: B): Partial<AnswerLimits>;
  /** Kind of the files its answers name. */
  readonly fileKind?: 'scan' | 'voice';
  /** The answer as it is kept; `null` when taken back. Throws `answer.not-fitting`. */
  accept(sheet: Sheet<B>, given: GivenAnswer): Answer | null;
  /** Share of the points an answer earns, 0–1; an answer of another shape earns nothing. */
  mark(question: Keyed<B>, answer: Answer): number;
  /** Share that one gap or step earns by itself, 0–1. */
  markGap?(question: Keyed<B>, key: string, given: GapAnswer): number;
  /** What earns everything, or the nearest to it that can be shown; `null` = no answer is the right one. */
  rightAnswer(question: Keyed<B>, language: Language): Answer | null;
}
