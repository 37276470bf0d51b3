import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ModuleOwnership, ModuleReuse } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { ReusableModulesDto, ReuseModuleDto, toReusableModuleDto } from './module-reuse.dto';
import { CourseMadeDto } from './outline.dto';

@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class ModuleReuseController {
  constructor(
    private readonly reuse: ModuleReuse,
    private readonly ownership: ModuleOwnership,
  ) {}

  /** Modules of other courses in the catalogue that the draft could show. */
  @Get('courses/:id/draft/reusable-modules')
  @ApiOperation({ operationId: 'listReusableModules' })
  async listReusableModules(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<ReusableModulesDto> {
    const modules = await this.reuse.reusable(ctx, id);
    return { items: modules.map((module) => toReusableModuleDto(module, ctx.language)) };
  }

  /** At the end of the draft, as it was published; it is changed in its own course only. */
  @Post('courses/:id/draft/reused-modules')
  @ApiOperation({ operationId: 'reuseModule' })
  reuseModule(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
    @Body() body: ReuseModuleDto,
  ): Promise<CourseMadeDto> {
    return this.reuse.place(ctx, { ...body, courseId });
  }

  /** Takes the newest published version of a module that is written in another course. */
  @Post('course-modules/:id/renewals')
  @HttpCode(204)
  @ApiOperation({ operationId: 'renewModule' })
  async renewModule(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.reuse.renew(ctx, id);
  }

  /** Makes a module that is written in another course the draft's own. Repeating it changes nothing. */
  @Post('course-modules/:id/own-copies')
  @HttpCode(204)
  @ApiOperation({ operationId: 'ownModule' })
  async ownModule(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.ownership.own(ctx, id);
  }
}
