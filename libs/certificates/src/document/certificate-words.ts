import { loadPrintedWords, type PrintedLanguage, type PrintedWords } from '@tamkin/printing';

export type { PrintedLanguage as CertificateLanguage, PrintedWords as CertificateWords } from '@tamkin/printing';

/** The words below `document` in `locales/<language>/certificates.json`. */
export function loadCertificateWords(language: PrintedLanguage): PrintedWords {
  return loadPrintedWords(language, 'certificates', 'document');
}
