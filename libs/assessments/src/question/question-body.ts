import type { Language } from '@tamkin/kernel';

/** What is the same in every language: options, key, tolerance. Option keys are short and stable (`a`, `b` …); letters shown depend on language. */
export type QuestionBody =
  | {
      readonly type: 'single' | 'multiple' | 'true-false';
      readonly options: readonly { readonly key: string; readonly correct: boolean }[];
      readonly pinOptions: boolean;
    }
  | {
      readonly type: 'ordering';
      readonly options: readonly { readonly key: string }[];
      /** Keys in the right order. */ readonly order: readonly string[];
      readonly pinOptions: boolean;
    }
  | { readonly type: 'numeric'; readonly value: number; /** ± this much is right, too. */ readonly tolerance: number };

export interface QuestionText {
  readonly text: string;
  readonly options: Readonly<Record<string, string>>;
  /** Unit of a numeric answer, shown behind the field; empty when none. */
  readonly unit: string;
  readonly feedback: string;
}

export type QuestionTexts = Partial<Record<Language, QuestionText>>;

/** What a learner answers: chosen option keys, keys in order, or a number. */
export type Answer =
  | { readonly type: 'choice'; readonly keys: readonly string[] }
  | { readonly type: 'order'; readonly keys: readonly string[] }
  | { readonly type: 'number'; readonly value: number };
