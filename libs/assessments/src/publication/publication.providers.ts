import { LessonQuestionPublication } from '../lesson-question/lesson-question-publication';
import { ArchivedBank } from './archived-bank';
import { ArchivedForms } from './archived-forms';
import { ArchivedLessonQuestions } from './archived-lesson-questions';
import { ArchivedPapers } from './archived-papers';
import { AssessmentArchive } from './assessment-archive';
import { AssessmentPublication } from './assessment-publication';
import { BanksByCodeRepository } from './banks-by-code.repository';
import { BorrowedQuestions } from './borrowed-questions';
import { OwnedQuestions } from './owned-questions';
import { OwnedQuestionsRepository } from './owned-questions.repository';

/** Checks before publication, and what archives and copies of courses take along. */
export const PUBLICATION = {
  parts: [
    ArchivedBank,
    ArchivedForms,
    ArchivedLessonQuestions,
    ArchivedPapers,
    AssessmentArchive,
    AssessmentPublication,
    BanksByCodeRepository,
    BorrowedQuestions,
    LessonQuestionPublication,
    OwnedQuestions,
    OwnedQuestionsRepository,
  ],
};
