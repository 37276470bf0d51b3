import { Injectable } from '@nestjs/common';
import { applyStaffImport, readStaffImport, StaffImportWork } from '@tamkin/identity';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class IdentityProcessor extends Processor {
  readonly handlers = [
    handle(readStaffImport, async (ctx, { importId }, { lastAttempt }) => {
      try {
        await this.imports.read(ctx, importId);
      } catch (error) {
        if (lastAttempt) await this.imports.refuse(ctx, importId, 'staff-import.damaged');
        throw error;
      }
    }),
    handle(applyStaffImport, (ctx, { importId }) => this.imports.apply(ctx, importId)),
  ];

  constructor(private readonly imports: StaffImportWork) {
    super();
  }
}
