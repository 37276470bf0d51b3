import type { StaffImportDto, StaffImportRowDto } from '@tamkin/api-client';
import type { Tone } from '../../../ui/status-badge';

export const IMPORT_TONES: Record<StaffImportDto['status'], Tone> = {
  reading: 'info',
  ready: 'warning',
  refused: 'danger',
  confirming: 'info',
  done: 'success',
};

export const OUTCOMES = ['added', 'changed', 'unchanged', 'bad'] as const;

export const OUTCOME_TONES: Record<StaffImportRowDto['outcome'], Tone> = {
  added: 'success',
  changed: 'info',
  unchanged: 'neutral',
  bad: 'danger',
};
