import { el } from './markup';
import type { QtiResponse } from './qti-parts';

/** Points by the map, the area, the right answer or the tolerance of each response; then what is said of the answer. */
export function processing(responses: readonly QtiResponse[], said: readonly string[]): string {
  const rules = [...responses.map(scored), said.length > 0 ? shown(responses, said) : ''].filter(Boolean);
  return rules.length > 0 ? el('qti-response-processing', {}, ...rules) : '';
}

function scored({ identifier, scoring }: QtiResponse): string {
  switch (scoring.by) {
    case 'person':
      return '';
    case 'map':
      return plus(el('qti-map-response', { identifier }));
    case 'area':
      return plus(el('qti-map-response-point', { identifier }));
    case 'correct':
      return when(el('qti-match', {}, variable(identifier), el('qti-correct', { identifier })));
    case 'tolerance': {
      const attributes = { 'tolerance-mode': 'absolute', tolerance: `${scoring.tolerance} ${scoring.tolerance}` };
      return when(el('qti-equal', attributes, variable(identifier), el('qti-correct', { identifier })));
    }
  }
}

function when(condition: string): string {
  return el(
    'qti-response-condition',
    {},
    el('qti-response-if', {}, condition, plus(el('qti-base-value', { 'base-type': 'float' }, '1'))),
  );
}

function plus(points: string): string {
  return el('qti-set-outcome-value', { identifier: 'SCORE' }, el('qti-sum', {}, variable('SCORE'), points));
}

/** What is said whatever was answered, and what is said of the choices made. */
function shown(responses: readonly QtiResponse[], said: readonly string[]): string {
  const general = said.includes('general') ? [el('qti-base-value', { 'base-type': 'identifier' }, 'general')] : [];
  const chosen = responses.filter(({ ofChoices }) => ofChoices).map(({ identifier }) => variable(identifier));
  return el('qti-set-outcome-value', { identifier: 'FEEDBACK' }, el('qti-multiple', {}, ...general, ...chosen));
}

function variable(identifier: string): string {
  return el('qti-variable', { identifier });
}
