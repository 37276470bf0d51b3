import type { Language } from '@tamkin/kernel';
import type { ClozeGap } from '../../question/question-body';
import { choiceOptions, type QuestionDraft } from '../question-draft';
import type { Words } from '../words';
import { elements, type XmlElement } from '../xml-tree';
import { acceptedIn, feedbackOn, fractionsOf, idOf, keysFor, responseOf, said } from './qti-kinds';
import { bodyText, type QtiItem } from './qti-item';

/** Fields and choices inside a text, one gap each. */
export function readCloze(item: QtiItem, _: XmlElement, language: Language): QuestionDraft {
  const gapKeys = keysFor(
    item.interactions.map(({ attributes }) => attributes['responseIdentifier'] ?? ''),
    (place) => `g${place + 1}`,
  );
  const gaps: ClozeGap[] = [];
  const options: Record<string, Words> = {};
  const optionFeedback: Record<string, Words> = {};
  const accepted: Record<string, Words[]> = {};
  const text = bodyText(item.body, (interaction) => {
    const response = responseOf(item, interaction);
    const key = gapKeys.get(response?.identifier ?? '') ?? `g${gaps.length + 1}`;
    if (interaction.name === 'inlineChoiceInteraction') {
      const choices = elements(interaction, 'inlineChoice');
      const values = choices.map(({ attributes }) => attributes['identifier'] ?? '');
      const keys = keysFor(values, (place) => `${key}o${place + 1}`);
      const keyed = choiceOptions('single', fractionsOf(response, values, 'single')).map((option, place) => ({
        ...option,
        key: keys.get(values[place] ?? '') ?? '',
      }));
      for (const choice of choices) options[keys.get(idOf(choice)) ?? ''] = said(choice, language);
      Object.assign(optionFeedback, feedbackOn(item, keys, language));
      gaps.push({ key, kind: 'choice', options: keyed });
    } else if (response?.baseType === 'float' || response?.baseType === 'integer') {
      gaps.push({
        key,
        kind: 'number',
        value: Number(response.correct[0] ?? Number.NaN),
        tolerance: item.tolerances.get(response.identifier) ?? 0,
      });
    } else {
      gaps.push({ key, kind: 'text', exact: response?.exact ?? false });
      accepted[key] = (response ? acceptedIn(response) : []).map((words) => ({ [language]: words }));
    }
    return `[[${key}]]`;
  });
  return { body: { type: 'cloze', gaps }, text: { [language]: text }, options, optionFeedback, accepted };
}
