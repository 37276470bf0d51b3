import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CourseAuthoring,
  CourseCatalogue,
  CoursePublication,
  DraftDiscarding,
  DraftMaking,
  OutlineAuthoring,
} from '@tamkin/courses';
import { Translator } from '@tamkin/i18n';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import {
  ChangeCourseDraftDto,
  CourseDraftDto,
  DiscardDraftQueryDto,
  NewCourseDto,
  toCourseDraftDto,
} from './course-draft.dto';
import { ArrangementDto, CourseMadeDto, NewModuleDto } from './outline.dto';
import {
  CoursePublishedDto,
  PublicationProblemsDto,
  PublishCourseDto,
  toPublicationProblemDto,
} from './publication.dto';

@ApiTags('courses')
@Controller('courses')
@Requires('courses.author')
export class DraftsController {
  constructor(
    private readonly authoring: CourseAuthoring,
    private readonly catalogue: CourseCatalogue,
    private readonly outline: OutlineAuthoring,
    private readonly drafts: DraftMaking,
    private readonly discarding: DraftDiscarding,
    private readonly publication: CoursePublication,
    private readonly translator: Translator,
  ) {}

  /** A course with an empty first draft. */
  @Post()
  @ApiOperation({ operationId: 'createCourse' })
  async createCourse(@Ctx() ctx: OperationContext, @Body() body: NewCourseDto): Promise<CourseMadeDto> {
    const { id } = await this.authoring.createCourse(ctx, body);
    return { id };
  }

  /** A new draft that starts as a copy of the published version; the draft that is there already, if one is. */
  @Post(':id/drafts')
  @ApiOperation({ operationId: 'makeCourseDraft' })
  async makeCourseDraft(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<CourseMadeDto> {
    const { versionId } = await this.drafts.makeDraft(ctx, id);
    return { id: versionId };
  }

  /** The draft with its outline and how far each text is. */
  @Get(':id/draft')
  @ApiOperation({ operationId: 'getCourseDraft' })
  async getCourseDraft(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<CourseDraftDto> {
    return toCourseDraftDto(await this.catalogue.draft(ctx, id));
  }

  @Patch(':id/draft')
  @ApiOperation({ operationId: 'changeCourseDraft' })
  async changeCourseDraft(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: ChangeCourseDraftDto,
  ): Promise<RevisionDto> {
    return this.authoring.updateVersion(ctx, { ...body, courseId: id });
  }

  /** The draft goes, what was published stays; a course that was never published goes too. */
  @Delete(':id/draft')
  @HttpCode(204)
  @ApiOperation({ operationId: 'discardCourseDraft' })
  async discardCourseDraft(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Query() { revision }: DiscardDraftQueryDto,
  ): Promise<void> {
    await this.discarding.discard(ctx, { courseId: id, revision });
  }

  /** Puts modules and activities in a new order. */
  @Put(':id/draft/outline')
  @ApiOperation({ operationId: 'arrangeCourseDraft' })
  async arrangeCourseDraft(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: ArrangementDto,
  ): Promise<RevisionDto> {
    return this.outline.arrange(ctx, { ...body, courseId: id });
  }

  /** At the end of the draft. */
  @Post(':id/draft/modules')
  @ApiOperation({ operationId: 'addCourseModule' })
  async addCourseModule(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: NewModuleDto,
  ): Promise<CourseMadeDto> {
    return this.outline.addModule(ctx, { ...body, courseId: id });
  }

  /** What should be put right before publishing. */
  @Get(':id/draft/problems')
  @ApiOperation({ operationId: 'listPublicationProblems' })
  async listPublicationProblems(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<PublicationProblemsDto> {
    const problems = await this.publication.problems(ctx, id);
    return {
      items: problems.map((problem) => {
        const message = this.translator.error(ctx.language, problem.code, problem.details) ?? problem.code;
        return toPublicationProblemDto(problem, message);
      }),
    };
  }

  /** Freezes the draft and puts it into the catalogue; refused with one entry per problem. */
  @Post(':id/publications')
  @Requires('courses.publish')
  @ApiOperation({ operationId: 'publishCourse' })
  async publishCourse(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: PublishCourseDto,
  ): Promise<CoursePublishedDto> {
    return this.publication.publish(ctx, { ...body, courseId: id });
  }
}
