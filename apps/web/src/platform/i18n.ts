import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { withFrenchSpaces } from './french-spaces';
import {
  DEFAULT_LANGUAGE,
  firstLanguage,
  directionOf,
  isLanguage,
  rememberedLanguage,
  rememberLanguage,
  type Language,
} from './language';
import { withManyForm, type Sentences } from './plural-forms';

/** One small file per language and namespace, each downloaded when first needed. */
const files = import.meta.glob<Sentences>('../locales/*/*.json', { import: 'default' });

const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`No locale file ${language}/${namespace}`), null);
    load().then(
      (sentences) => done(null, language === 'fr' ? withFrenchSpaces(withManyForm(sentences)) : sentences),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Starts with the language of this device; only that language is downloaded, so there is no fallback language. */
export async function startI18n(): Promise<void> {
  const language = rememberedLanguage() ?? firstLanguage();
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  applyToDocument(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : DEFAULT_LANGUAGE;
}

/** Changes the language in place: the page, what is typed and the scroll position stay. */
export async function changeLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  applyToDocument(language);
}

export function loadNamespace(namespace: string): Promise<void> {
  return i18next.loadNamespaces(namespace);
}

function applyToDocument(language: Language): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', `/manifest.${language}.webmanifest`);
}
