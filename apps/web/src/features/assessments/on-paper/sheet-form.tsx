import { Button, TextInput } from '@mantine/core';
import type { KeyedSheetDto, KeySheetDto, SheetProposalDto } from '@tamkin/api-client';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProposalNotice } from './proposal-notice';
import { SheetRow } from './sheet-row';
import classes from './sheet-form.module.css';
import { firstParts, readParts, type TypedParts } from './typed-sheet';

interface SheetFormProps {
  sheet: KeyedSheetDto;
  /** What photos say of it; without answers when there are none. */
  proposal: SheetProposalDto;
  problem: ApiProblem | null;
  saving: boolean;
  /** No other sheet waits. */
  last: boolean;
  onSave: (given: KeySheetDto) => void;
}

/** All answers of a sheet from the keyboard: Enter goes to the next box, and saves behind the last one. */
export function SheetForm({ sheet, proposal, problem, saving, last, onSave }: SheetFormProps) {
  const { t } = useTranslation('assessments');
  const { questions, keyedAt } = sheet;
  const proposedFor = (questionId: string) => proposal.answers.find((each) => each.questionId === questionId);
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedParts>>(
    () =>
      new Map(
        questions.map((question) => [question.questionId, firstParts(question, proposedFor(question.questionId))]),
      ),
  );
  const [reason, setReason] = useState('');
  const read = questions.map((question) => ({
    questionId: question.questionId,
    answer: readParts(question, typed.get(question.questionId) ?? []),
  }));
  const unread = read.filter(({ answer }) => answer === null).length;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (unread > 0) return;
    const answers = read.flatMap(({ questionId, answer }) =>
      answer && Object.keys(answer).length > 0 ? [{ questionId, answer }] : [],
    );
    onSave({ answers, reason });
  };
  return (
    <form onSubmit={save} onKeyDown={toNextBox} className={classes.form} noValidate>
      <ProposalNotice proposal={proposal} />
      <p>{t('onPaper.how')}</p>
      <ol className={classes.rows}>
        {questions.map((question, place) => (
          <SheetRow
            key={question.questionId}
            question={question}
            proposed={proposedFor(question.questionId)}
            number={place + 1}
            typed={typed.get(question.questionId) ?? []}
            readable={read[place]?.answer !== null}
            onType={(parts) => setTyped(new Map(typed).set(question.questionId, parts))}
          />
        ))}
      </ol>
      {keyedAt !== null && (
        <TextInput
          label={t('onPaper.reason')}
          description={t('onPaper.reasonWhy')}
          value={reason}
          maxLength={300}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {unread > 0 && <p role="status">{t('onPaper.unread', { count: unread })}</p>}
      <Button type="submit" size="lg" loading={saving} disabled={unread > 0}>
        {last ? t('onPaper.save') : t('onPaper.saveAndNext')}
      </Button>
    </form>
  );
}

/** Enter in a box goes to the next one; in the last it sends the form as everywhere. */
function toNextBox(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea')];
  const next = boxes[boxes.indexOf(event.target) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
