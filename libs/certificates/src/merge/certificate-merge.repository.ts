import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Certificate } from '../certificate/certificate.entity';

@Injectable()
export class CertificateMergeRepository extends BaseRepository<Certificate> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Certificate);
  }

  /** What is printed stays as it was printed; only whose it is changes. */
  async repoint(ctx: OperationContext, fromPersonId: string, intoPersonId: string): Promise<void> {
    await this.query(ctx, 'update certificates set person_id = $2 where person_id = $1', [fromPersonId, intoPersonId]);
  }
}
