import type { PersonListItemDto } from '@tamkin/api-client';
import type { Tone } from '../../../ui/status-badge';

export const ACCESS_STATES = ['none', 'invited', 'active', 'disabled'] as const;
export const ACCESS_TONES: Record<PersonListItemDto['access'], Tone> = {
  none: 'neutral',
  invited: 'info',
  active: 'success',
  disabled: 'danger',
};
export const SEXES = ['F', 'M', 'not-stated'] as const;
export const POSITION_FAMILIES = ['front-line', 'credit', 'support', 'management', 'training', 'other'] as const;
export const ROLES = ['learner', 'focal-point', 'trainer', 'reviewer', 'administrator'] as const;
