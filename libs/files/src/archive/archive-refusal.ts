/** Why an archive is not opened: `too-large` unpacked, `unsafe` (names that climb out, links), `nested` archives … */
export type ArchiveProblem = 'damaged' | 'encrypted' | 'too-large' | 'unsafe' | 'nested' | 'entities';

/** Thrown by `readArchive`; each domain answers it with its own code. */
export class ArchiveRefusal extends Error {
  constructor(readonly problem: ArchiveProblem) {
    super(`Archive refused: ${problem}`);
  }
}
