import type { CertificateSnapshot, TextInBothLanguages } from './certificate-snapshot';
import type { CertificateLanguage, CertificateWords } from './certificate-words';
import { dayPhrase, periodPhrase } from './date-phrase';
import { hoursPhrase, joinWithAnd } from './hours-phrase';

export type WordsInBothLanguages = Readonly<Record<CertificateLanguage, CertificateWords>>;

interface Detail {
  readonly label: string;
  readonly value: string;
}

/** One side of the certificate: what the template prints, already in words. */
export interface CertificateSide {
  readonly provider: string;
  readonly title: string;
  readonly awardedTo: string;
  readonly name: string;
  readonly citation: string;
  readonly course: string;
  readonly details: readonly Detail[];
  readonly issued: string;
  readonly verify: string;
  readonly signature: string;
}

/** The data of `certificate.typ`. */
export interface CertificateDocument {
  /** Title and author of the file, shown by PDF readers and read out first by screen readers. */
  readonly title: string;
  readonly author: string;
  readonly fr: CertificateSide;
  readonly ar: CertificateSide;
  readonly code: string;
  readonly serial: string;
  readonly url: string;
  /** The same address without `https://`, to be read on paper. */
  readonly address: string;
  /** SVG. */
  readonly qr: string;
  readonly qrAlternative: string;
}

/**
 * A typed text as one line of printable characters. Only what nobody can see is taken away: control characters, broken
 * halves of characters, and the marks that turn the direction of the text after them.
 */
export function oneLine(typed: string): string {
  return typed
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}

/** No word of a language is this long: a longer one may break, or it would shrink everything beside it. */
const ENDLESS_WORD = /\S{40}(?=\S)/gu;
const BREAK_HERE = '\u200B';

function inLanguage(text: TextInBothLanguages, language: CertificateLanguage): string {
  const other = language === 'fr' ? text.ar : text.fr;
  return (oneLine(text[language]) || oneLine(other)).replace(ENDLESS_WORD, `$&${BREAK_HERE}`);
}

function detailsOf(snapshot: CertificateSnapshot, language: CertificateLanguage, words: CertificateWords): Detail[] {
  const { place, scoreBand, startedOn, endedOn } = snapshot;
  const trainers = snapshot.trainers
    .map(({ latin, arabic }) => inLanguage({ fr: latin, ar: arabic }, language))
    .filter((name) => name !== '');
  const values: Record<string, string | null> = {
    duration: hoursPhrase(language, words, snapshot.hours),
    dates: periodPhrase(language, words, startedOn, endedOn),
    place: place && inLanguage(place, language),
    trainers: joinWithAnd(language, trainers),
    result: scoreBand && words(`band.${scoreBand}`),
  };
  return Object.entries(values).flatMap(([key, value]) => (value ? [{ label: words(key), value }] : []));
}

function sideOf(
  snapshot: CertificateSnapshot,
  language: CertificateLanguage,
  words: CertificateWords,
): CertificateSide {
  const { holder, kind } = snapshot;
  return {
    provider: inLanguage(snapshot.provider, language),
    title: words(`title.${kind}`),
    awardedTo: words('awardedTo'),
    name: inLanguage({ fr: holder.latin, ar: holder.arabic }, language),
    citation: words(`citation.${kind}`),
    course: inLanguage(snapshot.course, language),
    details: detailsOf(snapshot, language, words),
    issued: words('issued', { day: dayPhrase(language, snapshot.issuedOn) }),
    verify: words('verify'),
    signature: words('signature'),
  };
}

/** Turns a snapshot into the sentences of the certificate. The same snapshot always gives the same document. */
export function documentOf(
  snapshot: CertificateSnapshot,
  words: WordsInBothLanguages,
  qr: string,
): CertificateDocument {
  const fr = sideOf(snapshot, 'fr', words.fr);
  const code = oneLine(snapshot.course.code);
  return {
    title: `${fr.title} – ${fr.name}`,
    author: fr.provider,
    fr,
    ar: sideOf(snapshot, 'ar', words.ar),
    code: oneLine(snapshot.verificationCode),
    serial: [`${words.fr('serial')} ${oneLine(snapshot.serial)}`, code].filter((part) => part !== '').join(' · '),
    url: snapshot.verificationUrl,
    address: oneLine(snapshot.verificationUrl).replace(/^https?:\/\//, ''),
    qr,
    qrAlternative: words.fr('qrAlternative', { url: snapshot.verificationUrl }),
  };
}
