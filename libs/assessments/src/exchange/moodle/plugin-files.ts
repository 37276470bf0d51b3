import { decodedAddress, picturesInHtml, type FoundFile, type FoundPictures } from '../found-media';
import type { Language } from '@tamkin/kernel';
import { byLanguage } from '../words';
import { child, elements, textOf, type XmlElement } from '../xml-tree';

/** `@@PLUGINFILE@@/cards/a%20picture.png?time=1` */
const PLUGIN_FILE = /^@@PLUGINFILE@@\/+([^?#]+)/;

/** Finds the files that an element of Moodle brings along with its text. */
export function pluginFiles(element: XmlElement | undefined): (address: string) => FoundFile | null {
  const files = new Map((element ? elements(element, 'file') : []).map((file) => [nameOf(file), file]));
  return (address) => {
    const name = PLUGIN_FILE.exec(address)?.[1];
    const file = name === undefined ? undefined : files.get(decodedAddress(name));
    return file ? { name: nameOf(file), content: () => Buffer.from(textOf(file), 'base64') } : null;
  };
}

/** What an answer shows beside its words. */
export function shownBy(answer: XmlElement, language: Language): ReturnType<typeof picturesInHtml> {
  return picturesInHtml(byLanguage(textOf(child(answer, 'text')), language), pluginFiles(answer));
}

/** Pictures of those answers that have any, by key. */
export function shownByKey(
  answers: readonly (readonly [key: string, element: XmlElement])[],
  language: Language,
): Record<string, FoundPictures> {
  const all = answers.map(([key, element]) => [key, shownBy(element, language).pictures] as const);
  return Object.fromEntries(all.filter(([, pictures]) => Object.keys(pictures).length > 0));
}

function nameOf({ attributes }: XmlElement): string {
  return `${attributes['path'] ?? '/'}${attributes['name'] ?? ''}`.replace(/^\/+/, '');
}
