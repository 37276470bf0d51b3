/** What `gift-pegjs` gives; its own types leave parts out. */
export interface GiftText {
  readonly format: string;
  readonly text: string;
}

export type GiftNumber =
  | { readonly type: 'simple'; readonly number: number }
  | { readonly type: 'range'; readonly number: number; readonly range: number }
  | { readonly type: 'high-low'; readonly numberHigh: number; readonly numberLow: number };

export interface GiftChoice<T> {
  readonly isCorrect: boolean;
  /** Percent; `null` = all or nothing. */
  readonly weight: number | null;
  readonly text: T;
  readonly feedback: GiftText | null;
}

interface GiftBase {
  readonly title: string | null;
  readonly stem: GiftText;
  readonly globalFeedback?: GiftText | null;
  readonly tags?: readonly string[] | null;
}

export type GiftQuestion = GiftBase &
  (
    | { readonly type: 'MC' | 'Short'; readonly choices: readonly GiftChoice<GiftText>[] }
    | {
        readonly type: 'TF';
        readonly isTrue: boolean;
        /** The first one that is written: by the rules of GIFT for those who are wrong, whatever the parser calls it. */
        readonly trueFeedback?: GiftText | null;
        /** The second one, for those who are right. */
        readonly falseFeedback?: GiftText | null;
      }
    | { readonly type: 'Numerical'; readonly choices: GiftNumber | readonly GiftChoice<GiftNumber>[] }
    | {
        readonly type: 'Matching';
        readonly matchPairs: readonly { readonly subquestion: GiftText; readonly subanswer: string }[];
      }
    | { readonly type: 'Essay' | 'Description' | 'Category' }
  );
