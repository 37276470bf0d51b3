import { Injectable } from '@nestjs/common';
import { Translator } from '@tamkin/i18n';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { DeepLinks } from '../reminder/deep-links';
import type { Occasion } from '../reminder/occasion';
import { givenName, type Recipient } from '../reminder/recipient.repository';
import { NAMESPACE, type Wording } from '../reminder/wording';
import type { CommentToTell, ReviewSituation } from './review-situation';

/** Comments quoted in one message; the others wait on the screen. */
const QUOTED = 5;
/** Characters of a comment that are quoted. */
const QUOTE_LENGTH = 240;

/** The words of messages between an author and colleagues, in the reader's language. */
@Injectable()
export class ReviewTexts {
  constructor(
    private readonly translator: Translator,
    private readonly links: DeepLinks,
  ) {}

  wording(occasion: Occasion, recipient: Recipient, situation: ReviewSituation): Wording | null {
    if (occasion === 'block-comment') return this.ofComments(recipient, situation);
    const { courseId, courseTitle, review, names } = situation;
    if (!review) return null;
    const { language } = recipient;
    const key = occasion === 'review-asked' ? occasion : `review-${review.status}`;
    const values = {
      given: givenName(recipient),
      course: inLanguage(courseTitle, language),
      who: this.who(review.by, names, language),
    };
    const word = review.word ? `\n\n${quoted(review.word, language)}` : '';
    return {
      subject: this.say(language, `${key}.subject`, values),
      text: this.say(language, `${key}.text`, values) + word,
      link: this.links.draft(courseId),
    };
  }

  private ofComments(
    recipient: Recipient,
    { courseId, courseTitle, comments, names, own }: ReviewSituation,
  ): Wording | null {
    const first = comments[0];
    if (!first) return null;
    const { language } = recipient;
    const count = comments.length;
    const values = { given: givenName(recipient), course: inLanguage(courseTitle, language), count };
    const more = count - QUOTED;
    return {
      subject: this.say(language, 'block-comment.subject', values),
      text: [
        this.say(language, 'block-comment.text', values),
        ...comments.slice(0, QUOTED).map((comment) => this.line(comment, names, language)),
        ...(more > 0 ? [this.say(language, 'block-comment.more', { count: more })] : []),
      ].join('\n\n'),
      link: own ? this.links.blockToWrite(courseId, first) : this.links.blockToReview(courseId, first),
    };
  }

  private line(comment: CommentToTell, names: ReviewSituation['names'], language: Language): string {
    const head = this.say(language, 'block-comment.line', {
      who: this.who(comment.writtenBy, names, language),
      lesson: isolated(inLanguage(comment.activityTitle, language)),
      language: this.say(language, `block-comment.languages.${comment.language}`, {}),
    });
    return `${head}\n${quoted(comment.text, language)}`;
  }

  private who(personId: string | null, names: ReviewSituation['names'], language: Language): string {
    const known = names.get(personId ?? '');
    return known ? isolated(displayName(known, language)) : this.say(language, 'block-comment.somebody', {});
  }

  private say(language: Language, key: string, values: Record<string, unknown>): string {
    return this.translator.text(language, NAMESPACE, `messages.${key}`, values);
  }
}

/** Words of others keep their own direction within the line. */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

function quoted(words: string, language: Language): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const short = line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH).trimEnd()}…` : line;
  const [open, close] = { fr: ['«\u00a0', '\u00a0»'], ar: ['«', '»'], en: ['“', '”'] }[language];
  return `${open}${isolated(short)}${close}`;
}
