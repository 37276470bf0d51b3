import { LANGUAGES, type Language } from '@tamkin/kernel';
import type { OptionPicture, QuestionBody, QuestionText, QuestionTexts } from './question-body';
import { rulesOf } from './question-types';

/** A picture as it is shown. */
export interface ShownPicture {
  readonly imageId: string;
  readonly alt: string;
}

/** Keys of the parts that may show a picture. */
export function picturedKeys(body: QuestionBody): readonly string[] {
  return rulesOf(body)
    .groups(body)
    .flatMap(({ keys, pictured }) => (pictured ? keys : []));
}

/** What an option shows to readers of `language`: its own picture, else that of another language with its own description. */
export function pictureOf(texts: QuestionTexts, language: Language, key: string): ShownPicture | null {
  const own = texts[language]?.optionPictures?.[key];
  const all = [own, ...LANGUAGES.map((each) => texts[each]?.optionPictures?.[key])];
  const shown = all.find((picture) => picture?.imageId);
  return shown?.imageId ? { imageId: shown.imageId, alt: own?.alt || shown.alt } : null;
}

/** What an option says: its words, else what its picture shows. */
export function optionWords({ options, optionPictures = {} }: QuestionText, key: string): string {
  return options[key] || (optionPictures[key]?.alt ?? '');
}

/** Pictures with neither file nor description are none. */
export function keptPictures(
  pictures: Readonly<Record<string, OptionPicture>>,
  clean: (text: string) => string,
): Record<string, OptionPicture> {
  const kept = Object.entries(pictures).map(([key, { imageId, alt }]) => [key, { imageId, alt: clean(alt) }] as const);
  return Object.fromEntries(kept.filter(([, { imageId, alt }]) => imageId !== null || alt !== ''));
}

/** A picture that several languages show is kept once, with what each says of it; what they say alike, once too. */
export function sharedPictures(texts: QuestionTexts): QuestionTexts {
  const said = new Map<string, string>();
  const once = (key: string, { imageId, alt }: OptionPicture): OptionPicture => {
    const before = imageId === null ? undefined : said.get(`${key} ${imageId}`);
    if (before !== undefined) return { imageId: null, alt: alt === before ? '' : alt };
    said.set(`${key} ${imageId}`, alt);
    return { imageId, alt };
  };
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => {
      if (!text?.optionPictures) return [language, text] as const;
      const pictures = Object.entries(text.optionPictures).map(([key, picture]) => [key, once(key, picture)] as const);
      return [language, { ...text, optionPictures: Object.fromEntries(pictures) }] as const;
    }),
  );
}
