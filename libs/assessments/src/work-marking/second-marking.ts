import { createHash } from 'node:crypto';
import type { SettingsRow } from '../assignment/assignment-settings.repository';
import type { MarkingStage } from '../assignment/submission.entity';
import type { MarkRole } from './submission-mark.entity';
import type { MarkRow } from './submission-mark.repository';

/** What a marker says of a piece of work. */
export type Verdict = Pick<MarkRow, 'decision' | 'points' | 'percent' | 'scores' | 'comment' | 'voiceFileId'>;

/** Whether this piece belongs to the share that two trainers mark: always the same pieces, whoever asks and when. */
export function hasSecondMarker({ secondMarkerPercent }: SettingsRow, submissionId: string): boolean {
  const place = createHash('sha256').update(submissionId).digest().readUInt32BE(0) % 100;
  return place < secondMarkerPercent;
}

/** As whom somebody marks work at this stage. A mark that stands already can be changed as a moderator changes it. */
export function roleAt(stage: MarkingStage): Exclude<MarkRole, 'final'> {
  if (stage === 'to-mark' || stage === 'awaits-peers') return 'first';
  return stage === 'second' ? 'second' : 'moderator';
}

/** Two markers agree when both accept or both send back and their percentages lie within the gap. */
export function agree(first: Verdict, second: Verdict, gap: number): boolean {
  if (first.decision !== second.decision) return false;
  return Math.abs((first.percent ?? 0) - (second.percent ?? 0)) <= gap;
}

/** What counts when two markers agree: the mean of their marks, the words of both. */
export function between(first: Verdict, second: Verdict): Verdict {
  return {
    decision: first.decision,
    points: mean(first.points, second.points),
    percent: mean(first.percent, second.percent),
    scores: first.scores,
    comment: [...new Set([first.comment, second.comment])].filter(Boolean).join('\n\n'),
    voiceFileId: first.voiceFileId ?? second.voiceFileId,
  };
}

function mean(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.round((one + other) * 50) / 100;
}
