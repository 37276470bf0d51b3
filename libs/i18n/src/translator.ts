import { Injectable } from '@nestjs/common';
import { LANGUAGES, type ErrorDetails, type Language } from '@tamkin/kernel';
import { createInstance, type i18n } from 'i18next';
import { readLocales } from './locale-files';

const ERRORS = 'errors.';

/** The server's sentences in French, Arabic and English. Counts choose the plural form (six in Arabic). */
@Injectable()
export class Translator {
  private readonly instance: i18n = createInstance();
  /** Namespace of each error code: domains keep theirs in their own file. */
  private readonly errorNamespaces = new Map<string, string>();

  constructor() {
    const locales = readLocales();
    for (const [namespace, sentences] of Object.entries(locales.fr)) {
      for (const key of Object.keys(sentences)) {
        if (key.startsWith(ERRORS)) this.errorNamespaces.set(withoutPlural(key.slice(ERRORS.length)), namespace);
      }
    }
    void this.instance.init({
      initAsync: false,
      resources: locales,
      supportedLngs: [...LANGUAGES],
      fallbackLng: false,
      keySeparator: false,
      interpolation: { escapeValue: false },
    });
  }

  /** `text('fr', 'notifications', 'digest.subject', { count: 3 })`. A missing key is a mistake and throws. */
  text(language: Language, namespace: string, key: string, values: Record<string, unknown> = {}): string {
    const sentence = this.instance.t(key, { lng: language, ns: namespace, ...values });
    if (sentence === key) throw new Error(`No ${language} text for ${namespace}:${key}`);
    return sentence;
  }

  /** The sentence of an error code, or `null` when the code has none. */
  error(language: Language, code: string, details: ErrorDetails = {}): string | null {
    const namespace = this.errorNamespaces.get(code);
    return namespace ? this.text(language, namespace, ERRORS + code, details) : null;
  }
}

/** `sign-in.locked_few` → `sign-in.locked`. */
function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}
