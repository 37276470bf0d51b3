import { join } from 'node:path';
import { projectPath } from '@tamkin/config';
import { inLanguage, type LocalisedText, type PersonNames } from '@tamkin/kernel';
import { loadPrintedWords } from '@tamkin/printing';
import { toString as drawQrCode } from 'qrcode';
import { writeCornerCode } from './corner-code';
import { CORNERS, type SheetPage } from './sheet-layout';
import { printable, type WordsOfBoth } from './test-document';

/** Somebody who gets a sheet, and the page that it is keyed in on. The address holds ids only. */
export interface SheetOwner {
  readonly names: PersonNames;
  readonly providerName: LocalisedText;
  readonly address: string;
}

export function templateOfSheets(): string {
  return join(projectPath('libs', 'assessments', 'src', 'on-paper', 'document'), 'paper-test.typ');
}

export function wordsOfBoth(): WordsOfBoth {
  const load = (language: 'fr' | 'ar') => loadPrintedWords(language, 'assessments', 'paperTest');
  return { fr: load('fr'), ar: load('ar') };
}

export function labelsOf(keys: readonly string[], words: WordsOfBoth) {
  return keys.map((key) => ({ key, fr: words.fr(key), ar: words.ar(key) }));
}

export async function toSheet({ names: { latin, arabic }, providerName, address }: SheetOwner) {
  return {
    latin: printable(`${latin.family} ${latin.given}`),
    arabic: arabic ? printable(`${arabic.given} ${arabic.family}`) : '',
    providerFr: printable(inLanguage(providerName, 'fr')),
    providerAr: printable(inLanguage(providerName, 'ar')),
    qr: await drawQrCode(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
  };
}

/** The four codes of each page of a sheet, as SVG. The strongest correction that the smallest code has room for. */
export function codesOf(token: string, pages: readonly SheetPage[]): Promise<string[][]> {
  return Promise.all(
    pages.map(({ number: page }) =>
      Promise.all(
        CORNERS.map((corner) =>
          drawQrCode(writeCornerCode({ token, page, corner }), { type: 'svg', margin: 0, errorCorrectionLevel: 'Q' }),
        ),
      ),
    ),
  );
}
