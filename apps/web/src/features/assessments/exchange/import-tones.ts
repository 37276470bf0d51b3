import type { QuestionImportDto, QuestionImportRowDto } from '@tamkin/api-client';
import type { Tone } from '../../../ui/status-badge';

export const IMPORT_TONES: Record<QuestionImportDto['status'], Tone> = {
  reading: 'info',
  ready: 'warning',
  refused: 'danger',
  confirming: 'info',
  done: 'success',
};

export const OUTCOME_TONES: Record<QuestionImportRowDto['outcome'], Tone> = {
  added: 'success',
  changed: 'info',
  unchanged: 'neutral',
  bad: 'danger',
};
