import { Injectable } from '@nestjs/common';
import { Clock, type OperationContext } from '@tamkin/kernel';
import type { Block } from '../activity/block';
import type { BlockInput } from '../activity/blocks/block-input';
import { ActivityTextRepository } from '../activity/activity-text.repository';
import { LessonTexts } from '../activity/lesson-texts';
import { TextsOfActivity } from '../activity/translation/texts-of-activity';
import type { TranslationMarks } from '../activity/translation/translation-marks';
import type { CourseDocument, DocumentActivity, DocumentText } from './course-document';

/** The texts of a document in a draft, through the checks that an author's texts pass. */
@Injectable()
export class DocumentTexts {
  constructor(
    private readonly lessons: LessonTexts,
    private readonly texts: ActivityTextRepository,
    private readonly clock: Clock,
  ) {}

  /** The base language first: a translation says which block it was made from. */
  async write(
    ctx: OperationContext,
    { baseLanguage }: CourseDocument,
    { texts }: DocumentActivity,
    activityId: string,
  ): Promise<void> {
    const baseFirst = [...texts].sort(
      (a, b) => Number(b.language === baseLanguage) - Number(a.language === baseLanguage),
    );
    for (const { language, blocks } of baseFirst) {
      await this.lessons.save(ctx, { activityId, language, revision: 0, blocks: blocks.map(inputOf) });
    }
    await this.writeMarks(ctx, { id: activityId, baseLanguage }, texts);
  }

  /** Where each translated block stands is restored; who found it right is not, they are people of another place. */
  private async writeMarks(
    ctx: OperationContext,
    activity: { readonly id: string; readonly baseLanguage: CourseDocument['baseLanguage'] },
    texts: readonly DocumentText[],
  ): Promise<void> {
    const all = new TextsOfActivity(activity, await this.texts.allOf(ctx, activity.id));
    for (const text of all.all()) {
      const told = texts.find(({ language }) => language === text.language)?.marks ?? {};
      if (all.isBase(text) || Object.keys(told).length === 0) continue;
      const marked = all.counted({ ...text, basedOnRevision: 0, marks: marksOf(told, this.clock.now()) });
      await this.texts.save(ctx, marked, text.revision);
    }
  }
}

/** As an author would send the block: the source of a recording stands in the block itself. */
function inputOf(block: Block): BlockInput {
  const { source, ...rest } = block as Block & { readonly source?: Pick<BlockInput, 'fileId' | 'url'> | null };
  return { ...rest, ...source };
}

function marksOf(told: DocumentText['marks'], now: Date): TranslationMarks {
  return Object.fromEntries(
    Object.entries(told).map(([id, { source, reviewedAt }]) => {
      const at = reviewedAt === null ? null : new Date(reviewedAt);
      const instant = at && (Number.isNaN(at.getTime()) || at > now ? now : at);
      return [
        id,
        {
          source: source === null ? null : String(source),
          reviewedBy: null,
          reviewedAt: instant?.toISOString() ?? null,
        },
      ];
    }),
  );
}
