import { parseXml, XmlRefusal, type XmlElement } from '@tamkin/files';
import { fileRefusals } from './exchange.errors';

export { child, descendants, elements, textOf, type XmlElement } from '@tamkin/files';

/** The root of an XML text; refused when it is none, or declares a document type. */
export function readXml(text: string): XmlElement {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlRefusal)) throw error;
    throw error.problem === 'entities' ? fileRefusals.entities() : fileRefusals.notXml();
  }
}
