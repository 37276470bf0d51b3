import { defineJob } from '@tamkin/queue';

interface OfTransfer {
  readonly transferId: string;
}

/** Packs a course into an archive. */
export const packCourse = defineJob<OfTransfer>('courses.pack', { lane: 'exports', attempts: 3, backoffMs: 2_000 });

/** Reads an archive into a preview; writes nothing of it. */
export const readCourseArchive = defineJob<OfTransfer>('courses.read-archive', {
  lane: 'imports',
  attempts: 3,
  backoffMs: 2_000,
});

/** Writes an archive that was confirmed. */
export const writeCourseArchive = defineJob<OfTransfer>('courses.write-archive', {
  lane: 'imports',
  attempts: 3,
  backoffMs: 2_000,
});

/** Reads a document into what it would bring to a lesson; writes nothing of it. */
export const readLessonDocument = defineJob<{ readonly documentId: string }>('courses.read-lesson-document', {
  lane: 'imports',
  attempts: 3,
  backoffMs: 2_000,
});
