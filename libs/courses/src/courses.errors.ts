import { DomainError, notFound, type Language } from '@tamkin/kernel';

export const courseNotFound = (): DomainError => notFound('course');
export const moduleNotFound = (): DomainError => notFound('course-module');
export const activityNotFound = (): DomainError => notFound('activity');

/** Somebody else saved since the caller looked. */
export const changedMeanwhile = (): DomainError => new DomainError('conflict', 'course.changed-meanwhile');
export const textChangedMeanwhile = (): DomainError => new DomainError('conflict', 'activity-text.changed-meanwhile');
/** A published version never changes; the way on is a new draft. */
export const versionPublished = (): DomainError => new DomainError('conflict', 'course.version-published');
export const noDraft = (): DomainError => new DomainError('conflict', 'course.no-draft');
/** Something that is not part of the draft belongs to the course: it cannot go. */
export const courseInUse = (): DomainError => new DomainError('conflict', 'course.in-use');
export const codeTaken = (): DomainError => new DomainError('conflict', 'course.code-taken');
export const idTaken = (): DomainError => new DomainError('conflict', 'course.id-taken');
export const tooManyParts = (max: number): DomainError =>
  new DomainError('not-valid', 'course.too-many-parts', { max });

export function notValid(field: string, code: string): DomainError {
  return new DomainError('not-valid', 'request.not-valid', {}, [{ field, code }]);
}

export function languageNotDeclared(language: Language): DomainError {
  return new DomainError('not-valid', 'activity-text.language-not-declared', { language });
}

/** There is nothing to find right in a block that is not translated. */
export const reviewOfMissing = (): DomainError => new DomainError('conflict', 'block.not-translated');

/** An archive makes a new draft; it does not replace the one somebody is writing. */
export const draftInTheWay = (): DomainError => new DomainError('conflict', 'archive.draft-in-the-way');
export const otherBaseLanguage = (): DomainError => new DomainError('conflict', 'archive.other-base-language');

/** The module stands here by reference: it is written in its own course. */
export const moduleLinked = (): DomainError => new DomainError('conflict', 'course-module.linked');
/** Other courses show this module: they have to let go of it first. */
export const usedElsewhere = (courses: readonly { readonly code: string }[]): DomainError =>
  new DomainError('conflict', 'course-module.used-elsewhere', { courses: courses.map(({ code }) => code).join(', ') });
