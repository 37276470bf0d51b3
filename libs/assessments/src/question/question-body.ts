import type { Language } from '@tamkin/kernel';
import type { RubricCriterion } from '../rubric/rubric-criterion';

/** An option that may be right. Keys are short and stable (`a`, `b` …); the letters shown depend on the language. */
export interface ChoiceOption {
  readonly key: string;
  readonly correct: boolean;
  /**
   * Percent of the points this choice earns, -100 to 100, in place of the usual policy. Set on every option or on none;
   * right options have more than 0.
   */
  readonly weight?: number | null;
}

export interface ChoiceBody<T extends 'single' | 'multiple' | 'true-false'> {
  readonly type: T;
  readonly options: readonly ChoiceOption[];
  /** Options stay in the author's order, also on papers that shuffle. */
  readonly pinOptions: boolean;
}

export interface OrderingBody {
  readonly type: 'ordering';
  readonly options: readonly { readonly key: string }[];
  /** Keys in the right order. */
  readonly order: readonly string[];
  readonly pinOptions: boolean;
}

export interface NumericBody {
  readonly type: 'numeric';
  readonly value: number;
  /** ± this much is right, too. */
  readonly tolerance: number;
}

/** One word or a few; what is accepted stands in the texts, as it differs by language. */
export interface ShortTextBody {
  readonly type: 'short-text';
  /** Accents, Arabic letter forms, case and closing punctuation count. */
  readonly exact: boolean;
}

/** Each prompt wants one target. Targets may be more than prompts, and serve twice. */
export interface MatchingBody {
  readonly type: 'matching';
  readonly prompts: readonly { readonly key: string; /** Key of its target. */ readonly match: string }[];
  readonly targets: readonly { readonly key: string }[];
}

/** Each item goes into one box. */
export interface SortingBody {
  readonly type: 'sorting';
  readonly items: readonly { readonly key: string; /** Key of its box. */ readonly box: string }[];
  readonly boxes: readonly { readonly key: string }[];
}

/** A gap of a cloze text, named `[[key]]` in the text of every language. */
export type ClozeGap =
  | { readonly key: string; readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  | { readonly key: string; readonly kind: 'text'; readonly exact: boolean }
  | { readonly key: string; readonly kind: 'number'; readonly value: number; readonly tolerance: number };

export interface ClozeBody {
  readonly type: 'cloze';
  readonly gaps: readonly ClozeGap[];
}

/** A step of a scenario: answered as a gap is, and worth `points` of the question's. */
export type ScenarioStep = ClozeGap & { readonly points: number };

/** A case that goes on from step to step; the words of each stand in the texts. */
export interface ScenarioBody {
  readonly type: 'scenario';
  readonly steps: readonly ScenarioStep[];
  /** A step is shown once the one before is answered for good; else all stand there at once. */
  readonly inTurn: boolean;
}

/** A statement and a scale, 2–10 steps. Nothing is right: it is never scored. */
export interface LikertBody {
  readonly type: 'likert';
  readonly options: readonly { readonly key: string }[];
}

/** One column per row. Every row has its right column, or none has: then it is a table of opinions and never scored. */
export interface MatrixBody {
  readonly type: 'matrix';
  readonly rows: readonly { readonly key: string; readonly column: string | null }[];
  readonly columns: readonly { readonly key: string }[];
}

/** By which people mark an answer; absent = points alone. */
type Rubric = readonly RubricCriterion[];

/** A longer text, marked by a person. Limits in words are told, not enforced; `null` = none. */
export interface EssayBody {
  readonly type: 'essay';
  readonly minWords: number | null;
  readonly maxWords: number | null;
  readonly rubric?: Rubric;
}

/** Photos or PDF, marked by a person. */
export interface FileBody {
  readonly type: 'file';
  readonly maxFiles: number;
  readonly rubric?: Rubric;
}

/** A recording, marked by a person. */
export interface SpokenBody {
  readonly type: 'spoken';
  readonly maxSeconds: number;
  readonly rubric?: Rubric;
}

/** On a picture, in thousandths of its width and height from its left upper corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export interface HotSpotRegion {
  readonly key: string;
  readonly correct: boolean;
  readonly shape:
    | ({ readonly kind: 'circle'; readonly radius: number } & PicturePoint)
    | ({ readonly kind: 'rectangle'; readonly width: number; readonly height: number } & PicturePoint)
    | { readonly kind: 'polygon'; readonly corners: readonly PicturePoint[] };
}

/** Places on the picture of the texts. */
export interface HotSpotBody {
  readonly type: 'hot-spot';
  readonly regions: readonly HotSpotRegion[];
  /** Regions are named in every language and may be chosen from a list; some of them are wrong. */
  readonly listed: boolean;
  /** More than one place is asked for. */
  readonly many: boolean;
}

/** What is the same in every language: options, key, tolerance. One interface per type. */
export type QuestionBody =
  | ChoiceBody<'single'>
  | ChoiceBody<'multiple'>
  | ChoiceBody<'true-false'>
  | OrderingBody
  | NumericBody
  | ShortTextBody
  | MatchingBody
  | SortingBody
  | ClozeBody
  | ScenarioBody
  | LikertBody
  | MatrixBody
  | EssayBody
  | FileBody
  | SpokenBody
  | HotSpotBody;

export type QuestionType = QuestionBody['type'];
export type BodyOf<T extends QuestionType> = Extract<QuestionBody, { readonly type: T }>;

/** Stored files shown or played with a question; `null` = none. */
export interface QuestionMedia {
  readonly imageId: string | null;
  /** What the picture says to somebody who does not see it. */
  readonly alt: string;
  readonly audioId: string | null;
}

/** What one option shows in one language. */
export interface OptionPicture {
  /** `null`: the picture of another language, described in this one. */
  readonly imageId: string | null;
  /** What it says to somebody who does not see it. */
  readonly alt: string;
}

/** The words of a question in one language. What is optional is absent from papers frozen before it existed. */
export interface QuestionText {
  readonly text: string;
  /** Words of every keyed part: options, prompts, targets, items, boxes. */
  readonly options: Readonly<Record<string, string>>;
  /** Unit of a numeric answer, shown behind the field; empty when none. */
  readonly unit: string;
  /** Shown with the result, whatever was answered. */
  readonly feedback: string;
  /** Shown with the result to those who chose this option. */
  readonly optionFeedback?: Readonly<Record<string, string>>;
  /** Answers taken as right, by gap; of a short text under `ANSWER_KEY`. Part of the key: never shown before release. */
  readonly accepted?: Readonly<Record<string, readonly string[]>>;
  readonly media?: QuestionMedia;
  /** Pictures of options, prompts and targets. One with a description needs no words beside it. */
  readonly optionPictures?: Readonly<Record<string, OptionPicture>>;
}

/** Under this key stand the accepted answers of a question that has but one field. */
export const ANSWER_KEY = 'answer';

export type QuestionTexts = Partial<Record<Language, QuestionText>>;

/** What was put into a gap. */
export type GapAnswer = { readonly choice: string } | { readonly text: string } | { readonly value: number };

/** What a learner answered, in the author's keys. */
export type Answer =
  | { readonly type: 'choice'; readonly keys: readonly string[] }
  | { readonly type: 'order'; readonly keys: readonly string[] }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'pairs'; /** Prompt → what was chosen for it. */ readonly pairs: Readonly<Record<string, string>> }
  | {
      readonly type: 'gaps';
      readonly gaps: Readonly<Record<string, GapAnswer>>;
      /** Of steps in turn: so many, from the first, stand for good, as the next one was asked for. Absent = none. */
      readonly settled?: number;
    }
  | { readonly type: 'files'; readonly fileIds: readonly string[] }
  | {
      readonly type: 'points';
      /** Places chosen by name. */
      readonly keys: readonly string[];
      readonly points: readonly PicturePoint[];
    };

export type AnswerOf<T extends Answer['type']> = Extract<Answer, { readonly type: T }>;
