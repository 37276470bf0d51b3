import { readFile } from 'node:fs/promises';

/** The instant in the file that backups leave behind; `null` when there is no file, or nothing that can be read in it. */
export async function lastBackup(record: string | undefined): Promise<Date | null> {
  if (!record) return null;
  const text = await readFile(record, 'utf8').catch(() => '');
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? null : at;
}
