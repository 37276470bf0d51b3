import { Injectable } from '@nestjs/common';
import type { QuestionBody } from '../question/question-body';
import type { Sheet } from '../question/question-type-rules';
import type { AttemptRow } from './attempt.repository';

/** What is needed to take an answer. It never changes during an attempt, so it is remembered in this process. */
export interface AnswerSheet {
  readonly personId: string;
  readonly questions: ReadonlyMap<string, SheetQuestion>;
}

export interface SheetQuestion extends Sheet<QuestionBody> {
  /** Questions whose answer closes this one: those behind it when there is no way back. */
  readonly laterQuestionIds: readonly string[];
}

/** Attempts of the last minutes, the least recently used forgotten first; some 4 KB each. */
const KEPT = 5_000;
/** Questions whose content the sheets share: a revision never changes, and a whole cohort sits the same ones. */
const BODIES_KEPT = 5_000;
const NONE: readonly string[] = [];

@Injectable()
export class AnswerSheets {
  private readonly sheets = new Map<string, AnswerSheet>();
  /** By revision. */
  private readonly bodies = new Map<string, QuestionBody>();

  get(attemptId: string): AnswerSheet | undefined {
    const sheet = this.sheets.get(attemptId);
    if (sheet) this.put(attemptId, sheet);
    return sheet;
  }

  remember({ id, personId, paper }: Pick<AttemptRow, 'id' | 'personId' | 'paper'>): AnswerSheet {
    const ids = paper.questions.map(({ questionId }) => questionId);
    const closes = paper.rules?.backAllowed === false;
    const questions = paper.questions.map(({ questionId, revisionId, body, optionOrder }, place) => {
      const laterQuestionIds = closes ? ids.slice(place + 1) : NONE;
      return [questionId, { body: this.shared(revisionId, body), optionOrder, laterQuestionIds }] as const;
    });
    const sheet = { personId, questions: new Map(questions) };
    this.put(id, sheet);
    return sheet;
  }

  private shared(revisionId: string, body: QuestionBody): QuestionBody {
    const known = this.bodies.get(revisionId);
    if (known) return known;
    if (this.bodies.size >= BODIES_KEPT) this.bodies.clear();
    this.bodies.set(revisionId, body);
    return body;
  }

  private put(attemptId: string, sheet: AnswerSheet): void {
    this.sheets.delete(attemptId);
    this.sheets.set(attemptId, sheet);
    if (this.sheets.size <= KEPT) return;
    const [oldest] = this.sheets.keys();
    if (oldest !== undefined) this.sheets.delete(oldest);
  }
}
