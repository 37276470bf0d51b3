import type { CertificateSnapshot, Verification } from '@tamkin/certificates';
import { dateFormat, FORMAT_LOCALE, LANGUAGES, sayDateParts, type Language } from '@tamkin/kernel';
import { html, type Html } from './html';
import { VERIFICATION_STYLE } from './verification-style';

/** The page's language and its sentences: keys of `certificates.json` below `verification`. */
export interface PageWords {
  readonly language: Language;
  readonly say: (key: string, values?: Record<string, unknown>) => string;
  /** A word of the document itself, in one of its languages: keys below `document`. */
  readonly printed: (tongue: Language, key: string) => string;
}

const LONG = { dateStyle: 'long', timeZone: 'UTC' } as const;
const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = { fr: 'ltr', en: 'ltr', ar: 'rtl' };
const OWN_NAME: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', en: 'English' };
/** Word, sign and colour say the same. */
const SIGNS = { valid: '✓', 'being-made': '…', revoked: '✕', replaced: '↻', unknown: '?' } as const;

/** The whole page about a code; `null` when no certificate has it. */
export function verificationPage(words: PageWords, code: string, found: Verification | null): string {
  const address = `/verify/${encodeURIComponent(code)}`;
  return found ? page(words, address, answer(words, found)) : page(words, address, unknown(words, code));
}

/** Where a code read from paper is typed in. */
export function questionPage(words: PageWords): string {
  return page(
    words,
    '/verify',
    html`<h1>${words.say('question')}</h1>
      ${form(words, '')}`,
  );
}

function page(words: PageWords, address: string, body: Html): string {
  const { language, say } = words;
  const languages = LANGUAGES.filter((other) => other !== language).map(
    (other) =>
      html`<a href="${address}?lang=${other}" lang="${other}" hreflang="${other}" dir="${DIRECTION[other]}"
        >${OWN_NAME[other]}</a
      > `,
  );
  return html`<!doctype html>
    <html lang="${language}" dir="${DIRECTION[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${say('title')} · ${say('product')}</title>
        <style>
          ${VERIFICATION_STYLE}
        </style>
      </head>
      <body>
        <header>
          <p class="product">${say('product')}</p>
          <nav aria-label="${say('languages')}">${languages}</nav>
        </header>
        <main>${body}</main>
        <footer><p>${say('footer')}</p></footer>
      </body>
    </html>`.source;
}

function answer(words: PageWords, { state, snapshot, fileSha256, revokedAt }: Verification): Html {
  const { language, say } = words;
  const values = revokedAt ? { day: dayIn(language, revokedAt) } : {};
  return html` <h1>${say(`kind.${snapshot.kind}`)}</h1>
    ${verdict(words, state, revokedAt ? say('explained.revoked', values) : say(`explained.${state}`))}
    <dl>
      ${facts(words, snapshot).map(
        ([label, value]) =>
          html`<div>
            <dt>${say(`field.${label}`)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
      ${
        fileSha256
          ? html`<div>
              <dt>${say('field.hash')}</dt>
              <dd class="code" dir="ltr">${fileSha256}</dd>
            </div>`
          : null
      }
    </dl>
    <p class="note">${say('compare')}</p>`;
}

function unknown(words: PageWords, code: string): Html {
  return html`<h1>${words.say('title')}</h1>
    ${verdict(words, 'unknown', words.say('explained.unknown'))}${form(words, code)}`;
}

function verdict({ say }: PageWords, state: keyof typeof SIGNS, explained: string): Html {
  return html`<p class="verdict" data-state="${state}" role="status">
    <span class="sign" aria-hidden="true">${SIGNS[state]}</span
    ><span><strong>${say(`state.${state}`)}</strong><br />${explained}</span>
  </p>`;
}

function form({ language, say }: PageWords, code: string): Html {
  return html`<form action="/verify" method="get">
    <label for="code">${say('field.code')}</label>
    <p class="note" id="help">${say('codeHelp')}</p>
    <input
      id="code"
      name="code"
      value="${code}"
      aria-describedby="help"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      dir="ltr"
      maxlength="40"
      required
    />
    <input type="hidden" name="lang" value="${language}" />
    <button>${say('check')}</button>
  </form>`;
}

function facts(words: PageWords, snapshot: CertificateSnapshot): [string, Html][] {
  const { language, say } = words;
  const { holder, provider, course, hours, place, trainers, scoreBand } = snapshot;
  const hourly = (['online', 'faceToFace'] as const)
    .filter((mode) => hours[mode] > 0)
    .map((mode) => say(`hours.${mode}`, { count: hours[mode], hours: numberIn(language, hours[mode]) }));
  const rows: [string, Html | null][] = [
    ['holder', both(language, holder.latin, holder.arabic)],
    ['provider', both(language, provider.fr, provider.ar)],
    ['course', html`${both(language, course.fr, course.ar)}<span class="quiet" dir="ltr">${course.code}</span>`],
    ['duration', hourly.length > 0 ? html`${hourly.map((part) => html`<span class="line">${part}</span>`)}` : null],
    ['dates', html`${periodIn(language, snapshot.startedOn, snapshot.endedOn)}`],
    ['place', place ? both(language, place.fr, place.ar) : null],
    [
      'trainers',
      trainers.length > 0 ? html`${trainers.map(({ latin, arabic }) => both(language, latin, arabic))}` : null,
    ],
    ['result', scoreBand ? result(words, `band.${scoreBand}`) : null],
    ['issued', html`${dayIn(language, new Date(`${snapshot.issuedOn}T12:00:00Z`))}`],
    ['serial', html`<span class="code" dir="ltr">${snapshot.serial}</span>`],
    ['code', html`<span class="code" dir="ltr">${snapshot.verificationCode}</span>`],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as [string, Html]] : []));
}

/** The very words of the document: who compares must not read another one. Who reads neither language is told the meaning. */
function result({ language, printed }: PageWords, key: string): Html {
  const words = both(language, printed('fr', key), printed('ar', key));
  return language === 'en' ? html`${words}<span class="quiet">${printed('en', key)}</span>` : words;
}

/** A text in both scripts as printed, the reader's first. */
function both(language: Language, latin: string, arabic: string): Html {
  const lines = [
    latin ? html`<span class="line" lang="fr" dir="ltr">${latin}</span>` : null,
    arabic ? html`<span class="line" lang="ar" dir="rtl">${arabic}</span>` : null,
  ];
  return html`${language === 'ar' ? [...lines].reverse() : lines}`;
}

function dayIn(language: Language, day: Date): string {
  return sayDateParts(dateFormat(FORMAT_LOCALE[language], LONG).formatToParts(day), language);
}

function periodIn(language: Language, from: string, to: string): string {
  const [begin, end] = [new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`)];
  return sayDateParts(dateFormat(FORMAT_LOCALE[language], LONG).formatRangeToParts(begin, end), language);
}

function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(FORMAT_LOCALE[language], { maximumFractionDigits: 2 }).format(value);
}
