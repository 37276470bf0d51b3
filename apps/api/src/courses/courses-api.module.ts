import { Module } from '@nestjs/common';
import { CoursesModule } from '@tamkin/courses';
import { CatalogueController } from './catalogue.controller';
import { CourseArchivesController } from './course-archives.controller';
import { CourseReviewsController } from './course-reviews.controller';
import { CourseShelfController } from './course-shelf.controller';
import { DraftsController } from './drafts.controller';
import { ModuleReuseController } from './module-reuse.controller';
import { LessonDocumentsController } from './lesson-documents.controller';
import { OutlineController } from './outline.controller';
import { TextsController } from './texts.controller';

@Module({
  imports: [CoursesModule],
  controllers: [
    CatalogueController,
    CourseArchivesController,
    CourseReviewsController,
    CourseShelfController,
    DraftsController,
    ModuleReuseController,
    LessonDocumentsController,
    OutlineController,
    TextsController,
  ],
})
export class CoursesApiModule {}
