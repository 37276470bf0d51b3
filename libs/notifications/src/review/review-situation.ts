import type { Language, LocalisedText, PersonNames } from '@tamkin/kernel';

/** Something that was said about a block and is planned to be told. */
export interface CommentToTell {
  /** The line of the ledger that stands for it. */
  readonly reminderId: string;
  readonly commentId: string;
  readonly activityId: string;
  readonly activityTitle: LocalisedText;
  readonly blockId: string;
  readonly language: Language;
  readonly text: string;
  readonly writtenBy: string | null;
}

/** A draft between its author and colleagues, as it is at the moment of sending. */
export interface ReviewSituation {
  readonly courseId: string;
  readonly courseTitle: LocalisedText;
  /** The request or the decision that stands; `null` when there is none. */
  readonly review: {
    readonly status: 'asked' | 'approved' | 'sent-back';
    readonly word: string;
    /** Whoever spoke last. */
    readonly by: string | null;
    /** As in the ledger: the instant of the request, or of the decision. */
    readonly cycle: string;
  } | null;
  /** Unresolved, the oldest first, all of one person and one draft: they become one message. */
  readonly comments: readonly CommentToTell[];
  readonly names: ReadonlyMap<string, PersonNames>;
  /** The reader writes this text, and answers where it is written. */
  readonly own: boolean;
}
