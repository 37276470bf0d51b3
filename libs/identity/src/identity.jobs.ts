import { defineJob } from '@tamkin/queue';

/** Reads a staff list and plans what it would do. Writes nothing but the plan. */
export const readStaffImport = defineJob<{ importId: string }>('staff-import.read', { lane: 'imports', attempts: 4 });

/** Does what a confirmed plan says. Goes on where a killed worker stopped. */
export const applyStaffImport = defineJob<{ importId: string }>('staff-import.apply', { lane: 'imports' });
