import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Enrolment } from '../enrolment/enrolment.entity';

/** `$1` the duplicate, `$2` the person kept. In a cohort where both are, each keeps the enrolment they had. */
const ENROLMENTS = `
  update enrolments e set person_id = $2
   where e.person_id = $1
     and not exists (select 1 from enrolments k where k.person_id = $2 and k.cohort_id = e.cohort_id)`;

const TRAINERS = `
  update cohort_trainers t set person_id = $2
   where t.person_id = $1
     and not exists (select 1 from cohort_trainers k where k.person_id = $2 and k.cohort_id = t.cohort_id)`;

@Injectable()
export class EnrolmentMergeRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  async repoint(ctx: OperationContext, fromPersonId: string, intoPersonId: string): Promise<void> {
    await this.query(ctx, ENROLMENTS, [fromPersonId, intoPersonId]);
    await this.query(ctx, TRAINERS, [fromPersonId, intoPersonId]);
  }
}
