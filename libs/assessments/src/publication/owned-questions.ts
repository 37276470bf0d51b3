import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicationParticipants, type PublicationParticipant } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { ArchivedBank } from './archived-bank';
import { nameInOwnBank } from './borrowed-questions';
import { OwnedQuestionsRepository } from './owned-questions.repository';

/**
 * Questions of a module that becomes a course's own join that course's bank, under the name of both, so that an edit at home
 * changes nothing here. What the module takes from third banks stays there, shared as it was.
 */
@Injectable()
export class OwnedQuestions implements PublicationParticipant, OnModuleInit {
  constructor(
    private readonly participants: PublicationParticipants,
    private readonly rows: OwnedQuestionsRepository,
    private readonly bank: ArchivedBank,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onModuleOwned(
    ctx: OperationContext,
    owned: { courseId: string; homeCourseId: string; activityIds: readonly string[] },
  ): Promise<void> {
    const questions = await this.rows.inModule(ctx, owned);
    const named = questions.map(({ id, bank, ...question }) => ({
      ...{ id, ...question },
      key: nameInOwnBank({ bank, key: question.key }),
    }));
    const copies = named.map(({ id: _, ...question }) => ({ ...question, shared: false }));
    const ids = await this.bank.write(ctx, owned.courseId, copies);
    const [from, to] = [named.map(({ id }) => id), named.map(({ key }) => ids.get(key)!)];
    await this.rows.repoint(ctx, { ...owned, from, to });
  }
}
