import { parseXml, XmlRefusal, type XmlElement } from '@tamkin/files';
import { documentRefusals } from './document.errors';

/** A part of an Office document, its text made fit by `prepare` first; one that is missing or damaged is refused, and so are entities. */
export function officeXml(content: Buffer | undefined, prepare = (text: string): string => text): XmlElement {
  try {
    return parseXml(prepare(content?.toString('utf8').replace(/^\ufeff/, '') ?? ''));
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    throw error.problem === 'entities' ? documentRefusals.entities() : documentRefusals.damaged();
  }
}
