import { defineEvent } from '@tamkin/queue';

/** Somebody asked named colleagues to look at a draft; asking again is a new fact. */
export const courseReviewAsked = defineEvent<{ versionId: string }>('course.review-asked');

/** A colleague approved a draft or sent it back. */
export const courseReviewDecided = defineEvent<{ versionId: string }>('course.review-decided');

/** Something was said about a block of a draft: by a colleague, or by its author in answer. */
export const blockCommented = defineEvent<{ commentId: string }>('block.commented');
