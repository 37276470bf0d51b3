import { Injectable, type PipeTransform } from '@nestjs/common';
import { CHECKPOINTS, type Checkpoint } from '@tamkin/assessments';
import { DomainError } from '@tamkin/kernel';

export type CheckpointName = Checkpoint;

/** A checkpoint in a path; another word leads nowhere. */
@Injectable()
export class ParseCheckpointPipe implements PipeTransform<string, Checkpoint> {
  transform(value: string): Checkpoint {
    const found = CHECKPOINTS.find((checkpoint) => checkpoint === value);
    if (!found) throw new DomainError('not-found', 'request.thing-not-found');
    return found;
  }
}

/** The place of an action in its plan, 1–3; anything else leads nowhere. */
@Injectable()
export class ParsePositionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-3]$/.test(value)) throw new DomainError('not-found', 'request.thing-not-found');
    return Number(value);
  }
}
