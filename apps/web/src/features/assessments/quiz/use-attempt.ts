import { getAttempt, type AnswerDto, type AttemptDto, type ShownQuestionDto } from '@tamkin/api-client';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { toApiProblem, UNREACHABLE, type ApiProblem } from '../../../platform/api-problem';
import { onSignedOut } from '../../../platform/session-expiry';
import { useStore } from '../../../platform/store';
import { useLanguage } from '../../../platform/use-language';
import { answerOutbox } from './answer-outbox';

/** An attempt and, by this device's own clock, the instant at which its time is over. */
export interface AttemptHere {
  attempt: AttemptDto;
  endsAt: number | null;
  /** How often another browser had been ahead when it was read. */
  overtakings: number;
}

const KEY = 'tamkin.attempt';

/** The attempt from the server; without network the copy on this phone, so that a reload loses nothing. */
export function useAttempt(attemptId: string): UseQueryResult<AttemptHere, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['attempt', attemptId, language],
    queryFn: () => readAttempt(attemptId),
    staleTime: Infinity,
    refetchOnReconnect: true,
  });
}

async function readAttempt(attemptId: string): Promise<AttemptHere> {
  const { overtakings } = answerOutbox().state.get();
  try {
    const attempt = await getAttempt(attemptId);
    const { remainingSeconds } = attempt;
    const endsAt = remainingSeconds === null ? null : Date.now() + remainingSeconds * 1_000;
    const here = { attempt, endsAt, overtakings };
    localStorage.setItem(KEY, JSON.stringify(here));
    return here;
  } catch (error) {
    const kept = toApiProblem(error).code === UNREACHABLE ? localStorage.getItem(KEY) : null;
    const here = kept === null ? null : (JSON.parse(kept) as AttemptHere);
    if (here?.attempt.id !== attemptId) throw error;
    return here;
  }
}

onSignedOut(() => localStorage.removeItem(KEY));

export interface Answers {
  of: (questionId: string) => AnswerDto | null;
  give: (questionId: string, answer: AnswerDto) => void;
  /** Another browser answered this question in the meantime; what it said is shown until it is answered here again. */
  overtaken: (questionId: string) => ApiProblem | null;
  /** How many wait on this phone. */
  waiting: number;
  /** The server takes no more answers. */
  refusal: ApiProblem | null;
  answeredCount: number;
}

/** What was answered: given here first, then waiting on this phone, then known to the server. */
export function useAnswers(attempt: AttemptDto): Answers {
  const outbox = answerOutbox();
  const { waiting, refusals, overtaken, overtakings } = useStore(outbox.state);
  const refusal = refusals[attempt.id] ?? null;
  useReading(attempt.id, refusal, overtakings);
  const [given, setGiven] = useState<Readonly<Record<string, AnswerDto>>>(() =>
    Object.fromEntries(outbox.waitingOf(attempt.id).map(({ questionId, answer }) => [questionId, answer])),
  );
  const known = useMemo(
    () => new Map(attempt.questions.map(({ questionId, answer }) => [questionId, answer])),
    [attempt],
  );
  const of = useCallback((questionId: string) => given[questionId] ?? known.get(questionId) ?? null, [given, known]);
  const give = useCallback(
    (questionId: string, answer: AnswerDto) => {
      setGiven((before) => ({ ...before, [questionId]: answer }));
      outbox.put({ attemptId: attempt.id, questionId, answer, replaces: of(questionId) });
    },
    [attempt.id, outbox, of],
  );
  return {
    of,
    give,
    overtaken: (questionId) => overtaken[questionId] ?? null,
    waiting: waiting.filter(({ attemptId }) => attemptId === attempt.id).length,
    refusal,
    answeredCount: attempt.questions.filter((question) => isAnswered(question, of(question.questionId))).length,
  };
}

/** Reads the attempt anew when the server has refused an answer: it was handed in, its time is over, or it says otherwise. */
function useReading(attemptId: string, refusal: ApiProblem | null, overtakings: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (refusal || overtakings > 0) void queries.invalidateQueries({ queryKey: ['attempt', attemptId] });
  }, [queries, attemptId, refusal, overtakings]);
}

/** Reads the attempt again once a step that was asked for here is acknowledged: the server has it ready. */
export function useNextSteps(attempt: AttemptDto, { of, waiting }: Answers): void {
  const client = useQueryClient();
  const asked = attempt.questions.some(
    ({ questionId, limits, prompts }) => limits.steps !== null && (of(questionId)?.settled ?? 0) >= prompts.length,
  );
  const due = asked && waiting === 0;
  useEffect(() => {
    if (due) void client.invalidateQueries({ queryKey: ['attempt', attempt.id] });
  }, [due, attempt.id, client]);
}

/** Whether the question counts as answered: something is in it, and every step of those that come in turn. */
export function isAnswered({ limits }: Pick<ShownQuestionDto, 'limits'>, answer: AnswerDto | null): boolean {
  if (limits.steps !== null) return (answer?.gaps?.length ?? 0) >= limits.steps;
  return isBegun(answer);
}

/** Whether something is in it. */
export function isBegun(answer: AnswerDto | null): boolean {
  return Object.values(answer ?? {}).some((part: unknown) =>
    Array.isArray(part) || typeof part === 'string' ? part.length > 0 : typeof part === 'number',
  );
}
