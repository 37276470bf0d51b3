import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { PreferenceRepository, type ReminderPreferences } from './preference.repository';

/** What the signed-in person chose about reminders. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly preferences: PreferenceRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async mine(ctx: OperationContext): Promise<ReminderPreferences> {
    return this.preferences.find(ctx, own(ctx));
  }

  /** Changes what is named and keeps the rest. */
  async change(ctx: OperationContext, wanted: Partial<ReminderPreferences>): Promise<ReminderPreferences> {
    const personId = own(ctx);
    return this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, `notification preferences of ${personId}`);
      const known = await this.preferences.find(ctx, personId);
      const chosen = {
        reminders: wanted.reminders ?? known.reminders,
        ramadanEvenings: wanted.ramadanEvenings ?? known.ramadanEvenings,
      };
      await this.preferences.save(ctx, personId, chosen, this.clock.now());
      return chosen;
    });
  }
}

function own(ctx: OperationContext): string {
  requireScope(ctx, 'me.use');
  const personId = actorPersonId(ctx);
  if (!personId) throw notFound('person');
  return personId;
}
