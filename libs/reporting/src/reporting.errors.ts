import { DomainError } from '@tamkin/kernel';

export const periodTurned = (): DomainError => new DomainError('not-valid', 'completion-report.period-turned');

export const targetNotForIndicator = (): DomainError => new DomainError('not-valid', 'target.not-for-this-indicator');

/** A percentage cannot be wanted above 100. */
export const targetTooHigh = (max: number): DomainError => new DomainError('not-valid', 'target.too-high', { max });

export const exportNotReady = (): DomainError => new DomainError('conflict', 'report-export.not-ready');
export const exportExpired = (): DomainError => new DomainError('gone', 'report-export.expired');
export const tooManyExports = (): DomainError => new DomainError('too-many', 'report-export.too-many');
