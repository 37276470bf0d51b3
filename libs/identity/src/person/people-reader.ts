import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Clock, type OperationContext, type Page, type PageRequest } from '@tamkin/kernel';
import { LocalDay } from '../provider/local-day';
import {
  PersonListRepository,
  type PeopleFilter,
  type PersonListItem,
  type PersonPage,
} from './person-list.repository';
import { PersonReach } from './person-reach';

/** Looks people up, within the reach of who asks. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly lists: PersonListRepository,
    private readonly reach: PersonReach,
    private readonly clock: Clock,
    private readonly days: LocalDay,
  ) {}

  /** Family name first. A focal point finds those who work for their provider. */
  list(ctx: OperationContext, filter: PeopleFilter, page: PageRequest): Promise<Page<PersonListItem>> {
    return this.lists.list(ctx, requireScope(ctx, 'people.read'), filter, page, this.days.today(), this.clock.now());
  }

  /** One page of a person; memberships and roles at providers out of reach are left out. */
  async read(ctx: OperationContext, personId: string): Promise<PersonPage> {
    const scope = requireScope(ctx, 'people.read');
    const person = await this.reach.requireVisible(ctx, personId);
    return this.lists.page(ctx, person, scope, this.clock.now());
  }
}
