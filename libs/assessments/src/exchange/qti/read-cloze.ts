import type { Language } from '@tamkin/kernel';
import type { ClozeGap } from '../../question/question-body';
import { choiceOptions, type QuestionDraft } from '../question-draft';
import type { Words } from '../words';
import { elements, type XmlElement } from '../xml-tree';
import { acceptedIn, fractionsOf, responseOf, said } from './qti-kinds';
import { bodyText, type QtiItem } from './qti-item';

/** Fields and choices inside a text, one gap each. */
export function readCloze(item: QtiItem, _: XmlElement, language: Language): QuestionDraft {
  const gaps: ClozeGap[] = [];
  const options: Record<string, Words> = {};
  const accepted: Record<string, Words[]> = {};
  const text = bodyText(item.body, (interaction) => {
    const key = `g${gaps.length + 1}`;
    const response = responseOf(item, interaction);
    if (interaction.name === 'inlineChoiceInteraction') {
      const choices = elements(interaction, 'inlineChoice');
      const values = choices.map(({ attributes }) => attributes['identifier'] ?? '');
      const keyed = choiceOptions('single', fractionsOf(response, values, 'single')).map((option, place) => ({
        ...option,
        key: `${key}o${place + 1}`,
      }));
      choices.forEach((choice, place) => (options[`${key}o${place + 1}`] = said(choice, language)));
      gaps.push({ key, kind: 'choice', options: keyed });
    } else if (response?.baseType === 'float' || response?.baseType === 'integer') {
      gaps.push({ key, kind: 'number', value: Number(response.correct[0] ?? Number.NaN), tolerance: item.tolerance });
    } else {
      gaps.push({ key, kind: 'text', exact: false });
      accepted[key] = (response ? acceptedIn(response) : []).map((words) => ({ [language]: words }));
    }
    return `[[${key}]]`;
  });
  return { body: { type: 'cloze', gaps }, text: { [language]: text }, options, accepted };
}
