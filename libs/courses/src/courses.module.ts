import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '@tamkin/files';
import { IdentityModule } from '@tamkin/identity';
import { Activity } from './activity/activity.entity';
import { ActivityRepository } from './activity/activity.repository';
import { ActivityText } from './activity/activity-text.entity';
import { ActivityTextRepository } from './activity/activity-text.repository';
import { DraftActivities } from './activity/draft-activities';
import { TextHistory } from './activity/history/text-history';
import { TextRevision } from './activity/history/text-revision.entity';
import { TextRevisionRepository } from './activity/history/text-revision.repository';
import { LessonTexts } from './activity/lesson-texts';
import { TranslationReview } from './activity/translation/translation-review';
import { ArchiveParts } from './archive/archive-parts';
import { ArchivePreviews } from './archive/archive-previews';
import { CourseDocumentReader } from './archive/course-document-reader';
import { CourseDocumentWriter } from './archive/course-document-writer';
import { CourseDuplication } from './archive/course-duplication';
import { CourseTransferWork } from './archive/course-transfer-work';
import { CourseTransfer } from './archive/course-transfer.entity';
import { CourseTransferRepository } from './archive/course-transfer.repository';
import { CourseTransfers } from './archive/course-transfers.service';
import { DocumentOutline } from './archive/document-outline';
import { DocumentTexts } from './archive/document-texts';
import { DraftOfArchive } from './archive/draft-of-archive';
import { CatalogueRepository } from './course/catalogue.repository';
import { CourseAuthoring } from './course/course-authoring';
import { CourseCatalogue } from './course/course-catalogue';
import { Course } from './course/course.entity';
import { CourseRepository } from './course/course.repository';
import { CourseShelf } from './course/course-shelf';
import { CourseVersion } from './course-version/course-version.entity';
import { CourseVersionRepository } from './course-version/course-version.repository';
import { CoursesReader } from './course-version/courses-reader';
import { DraftLock } from './course-version/draft-lock';
import { CourseModule } from './module/course-module.entity';
import { CourseModuleRepository } from './module/course-module.repository';
import { ModuleHomes } from './module/module-homes';
import { ModuleLinkRepository } from './module/module-link.repository';
import { ModuleOwnership } from './module/module-ownership';
import { ModuleReuse } from './module/module-reuse';
import { OutlineAuthoring } from './module/outline-authoring';
import { CoursePublication } from './publication/course-publication';
import { DraftDiscarding } from './publication/draft-discarding';
import { LessonDocument } from './document/lesson-document.entity';
import { LessonDocumentRepository } from './document/lesson-document.repository';
import { LessonDocumentWork } from './document/lesson-document-work';
import { LessonDocuments } from './document/lesson-documents.service';
import { DraftMaking } from './publication/draft-making';
import { DraftReadiness } from './publication/draft-readiness';
import { PublicationParticipants } from './publication/publication-participants';
import { BlockComment } from './review/block-comment.entity';
import { CourseReview } from './review/course-review.entity';
import { CourseReviews } from './review/course-reviews.service';
import { ReviewPublication } from './review/review-publication';
import { ReviewRepository } from './review/review.repository';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Activity,
      ActivityText,
      BlockComment,
      Course,
      CourseModule,
      CourseReview,
      CourseTransfer,
      CourseVersion,
      LessonDocument,
      TextRevision,
    ]),
    FilesModule,
    IdentityModule,
  ],
  providers: [
    ActivityRepository,
    ActivityTextRepository,
    ArchiveParts,
    ArchivePreviews,
    CatalogueRepository,
    CourseAuthoring,
    CourseCatalogue,
    CourseDocumentReader,
    CourseDocumentWriter,
    CourseDuplication,
    CourseModuleRepository,
    CoursePublication,
    CourseRepository,
    CourseReviews,
    CourseShelf,
    CourseTransferRepository,
    CourseTransfers,
    CourseTransferWork,
    CoursesReader,
    CourseVersionRepository,
    DocumentOutline,
    DocumentTexts,
    DraftActivities,
    DraftDiscarding,
    DraftLock,
    DraftMaking,
    DraftOfArchive,
    DraftReadiness,
    LessonDocumentRepository,
    LessonDocuments,
    LessonDocumentWork,
    LessonTexts,
    ModuleHomes,
    ModuleLinkRepository,
    ModuleOwnership,
    ModuleReuse,
    OutlineAuthoring,
    PublicationParticipants,
    ReviewPublication,
    ReviewRepository,
    TextHistory,
    TextRevisionRepository,
    TranslationReview,
  ],
  exports: [
    ArchiveParts,
    CourseAuthoring,
    CourseCatalogue,
    CourseDocumentReader,
    CourseDocumentWriter,
    CourseDuplication,
    CoursePublication,
    CourseReviews,
    CourseShelf,
    CourseTransfers,
    CourseTransferWork,
    CoursesReader,
    DraftDiscarding,
    DraftLock,
    DraftMaking,
    LessonDocuments,
    LessonDocumentWork,
    LessonTexts,
    ModuleOwnership,
    ModuleReuse,
    OutlineAuthoring,
    PublicationParticipants,
    TextHistory,
    TranslationReview,
  ],
})
export class CoursesModule {}
