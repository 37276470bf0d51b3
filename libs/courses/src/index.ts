export { ACTIVITY_KINDS, QUIZ_PURPOSES, type ActivityKind, type QuizPurpose } from './activity/activity.entity';
export type { ActivityPlace } from './activity/activity.repository';
export type { BlockFile, TextState } from './activity/activity-text.repository';
export type { Block, MediaSource } from './activity/block';
export { filesOf, plainTextOf, wordsOf } from './activity/block-rules';
export * from './archive/archive-parts';
export type * from './archive/course-document';
export * from './archive/course-document-reader';
export * from './archive/course-document-writer';
export * from './archive/course-duplication';
export * from './archive/course-transfer-work';
export {
  TRANSFER_OUTCOMES,
  TRANSFER_STATUSES,
  type CourseTransfer,
  type TransferOutcome,
  type TransferStatus,
} from './archive/course-transfer.entity';
export * from './archive/course-transfers.service';
export * from './courses.events';
export * from './courses.jobs';
export { BLOCK_TYPES, type BlockInput, type BlockType } from './activity/blocks/block-input';
export * from './activity/history/text-history';
export type { RevisionText } from './activity/history/text-revision.repository';
export * from './activity/lesson-texts';
export type { BlockStanding } from './activity/translation/block-standing';
export { BLOCK_STATES, type BlockState } from './activity/translation/translation-marks';
export { canonical } from './activity/translation/texts-of-activity';
export * from './activity/translation/translation-review';
export { sanitiseHtml } from './activity/sanitise-html';
export { DESK_REVIEWS, type AuthoredRow, type CatalogueRow, type DeskReview } from './course/catalogue.repository';
export * from './course/course-authoring';
export * from './course/course-catalogue';
export * from './course/course-shelf';
export { AUDIENCES, PLAIN_RULES, type Audience } from './course/course-input';
export * from './course-version/completion-rules';
export type { LockedVersion, VersionChanges } from './course-version/course-version.repository';
export * from './course-version/courses-reader';
export * from './course-version/draft-lock';
export * from './course-version/version-outline';
export * from './courses.module';
export type { ModuleHome, ModuleUser, ReusableModule } from './module/module-link.repository';
export { ModuleOwnership } from './module/module-ownership';
export * from './module/module-reuse';
export { OutlineAuthoring, type Arrangement, type ChangedActivity, type NewActivity } from './module/outline-authoring';
export { LARGEST_DOCUMENT_BYTES } from './document/document.errors';
export { LESSON_DOCUMENT_STATUSES, type LessonDocumentStatus } from './document/lesson-document.entity';
export * from './document/lesson-document-work';
export * from './document/lesson-documents.service';
export { DOCUMENT_KINDS, type DocumentKind } from './document/open-document';
export * from './publication/course-publication';
export * from './publication/draft-discarding';
export * from './publication/draft-making';
export * from './publication/publication-participants';
export { REVIEW_STATUSES, type ReviewStatus } from './review/course-review.entity';
export * from './review/course-reviews.service';
