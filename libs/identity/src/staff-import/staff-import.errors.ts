import { DomainError } from '@tamkin/kernel';

export const MOST_ROWS = 10_000;

export const wrongKind = (): DomainError => new DomainError('wrong-kind', 'staff-import.wrong-kind');
export const oldExcel = (): DomainError => new DomainError('wrong-kind', 'staff-import.old-excel');
export const macros = (): DomainError => new DomainError('wrong-kind', 'staff-import.macros');
export const unpacksTooLarge = (): DomainError => new DomainError('too-large', 'staff-import.unpacks-too-large');
export const damaged = (): DomainError => new DomainError('not-valid', 'staff-import.damaged');
export const emptyList = (): DomainError => new DomainError('not-valid', 'staff-import.empty');
export const headingsMissing = (): DomainError => new DomainError('not-valid', 'staff-import.headings-missing');
export const tooManyRows = (): DomainError =>
  new DomainError('too-large', 'staff-import.too-many-rows', { max: MOST_ROWS });
