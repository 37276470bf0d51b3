import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getAttendanceSheet, type AttendanceSheetDto } from '@tamkin/api-client';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { useCurrentUser } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { useOutbox } from '../../../platform/outbox';
import { sayDone } from '../../../platform/undo';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { PrintButton } from '../../../ui/print-button';
import { ProblemNotice } from '../../../ui/problem-notice';
import { attendanceDraft, keepAttendanceDraft, type Marks } from '../components/attendance-draft';
import { HalfDayMarks } from '../components/half-day-marks';
import classes from '../components/half-day-marks.module.css';
import { PrintedSheet } from '../components/printed-sheet';
import { Place } from '../components/session-card';
import { attendanceOutbox, type WaitingSheet } from '../offline/attendance-outbox';

/** Attendance, on a phone: everybody in one tap, then the exceptions. Prints as a sheet to sign. */
export default function AttendancePage() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery({
    queryKey: ['attendance', id],
    queryFn: () => getAttendanceSheet(id),
    // What has been tapped and not yet saved must not be taken away by a refresh.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  return <Loaded query={query}>{(sheet) => <Sheet key={sheet.session.revision} sheet={sheet} />}</Loaded>;
}

function Sheet({ sheet }: { sheet: AttendanceSheetDto }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const { session } = sheet;
  return (
    <>
      <div className="tk-no-print">
        <Page
          title={t('attendance.title')}
          lead={
            <>
              {format.whenInFull(session.date)} · <bdi>{t('hours', { from: session.from, to: session.to })}</bdi> ·{' '}
              <Place session={session} />
            </>
          }
          back={{ href: `/cohorts/${session.cohortId}/sessions`, label: session.cohortName }}
          action={<PrintButton label={t('attendance.print')} />}
          width="reading"
        >
          {sheet.open ? (
            <Marking sheet={sheet} />
          ) : (
            <EmptyState icon={IconCalendarEvent} title={t('attendance.notYet')}>
              {t('attendance.closed')}
            </EmptyState>
          )}
        </Page>
      </div>
      <PrintedSheet sheet={sheet} />
    </>
  );
}

function Marking({ sheet }: { sheet: AttendanceSheetDto }) {
  const { t } = useTranslation('sessions');
  const { session, people } = sheet;
  const { personId } = useCurrentUser();
  const [kept, setKept] = useState(() => attendanceDraft(session.id));
  const [paper, setPaper] = useState(false);
  const marks: Marks = new Map([...sheet.marks.map((mark) => [keyOf(mark), mark.minutes] as const), ...(kept ?? [])]);
  const toSend = (now: Marks): WaitingSheet => ({
    ...{ personId, sessionId: session.id, entryMode: paper ? 'paper' : 'phone' },
    ...{ marks: listed(sheet, now), replaces: sheet.marks },
  });
  const { saving, waiting, problem } = useSaving(sheet, () => setKept(null));
  const set = (halfDayId: string, minutes: ReadonlyMap<string, number>): void => {
    const changed = [...minutes].map(([enrolmentId, value]) => [keyOf({ halfDayId, enrolmentId }), value] as const);
    const draft = new Map([...(kept ?? []), ...changed]);
    keepAttendanceDraft(session.id, draft);
    setKept(draft);
    // What waits was saved already: the change goes with it.
    if (waiting) attendanceOutbox.put(toSend(new Map([...marks, ...changed])));
  };
  return (
    <>
      {session.halfDays.map((halfDay) => (
        <HalfDayMarks
          key={halfDay.id}
          halfDay={halfDay}
          people={people}
          minutesOf={(enrolmentId) => marks.get(keyOf({ halfDayId: halfDay.id, enrolmentId }))}
          onChange={(minutes) => set(halfDay.id, minutes)}
        />
      ))}
      <Checkbox
        label={t('attendance.fromPaper')}
        checked={paper}
        onChange={(event) => setPaper(event.currentTarget.checked)}
      />
      <div className={classes.save}>
        {problem && <ProblemNotice problem={problem} />}
        {(kept || waiting) && (
          <p role="status" className={classes.kept}>
            {t(waiting ? 'attendance.willBeSent' : 'attendance.keptHere')}
          </p>
        )}
        <Button size="lg" fullWidth loading={saving.isPending} onClick={() => saving.mutate(toSend(marks))}>
          {t('attendance.save')}
        </Button>
      </div>
    </>
  );
}

/** Saves a sheet now or, without connection, when there is one again; `onSaved` once the server has it. */
function useSaving({ session }: AttendanceSheetDto, onSaved: () => void) {
  const { t } = useTranslation('sessions');
  const client = useQueryClient();
  const { personId } = useCurrentUser();
  const { waiting, problem } = useOutbox(attendanceOutbox, personId, session.id);
  const done = (): void => {
    onSaved();
    sayDone(t('attendance.saved'));
  };
  const saving = useMutation<boolean, ApiProblem, WaitingSheet>({
    mutationFn: (sheet) => attendanceOutbox.sendOrKeep(sheet),
    onSuccess: async (isSaved) => {
      if (!isSaved) return;
      keepAttendanceDraft(session.id, null);
      await client.invalidateQueries({ queryKey: ['cohort-sessions', session.cohortId] });
      await client.invalidateQueries({ queryKey: ['attendance', session.id] });
      if (!wasWaiting.current) done();
    },
    // Somebody else's sheet may stand by now: it is shown, with what was tapped here on top.
    onError: () => client.invalidateQueries({ queryKey: ['attendance', session.id] }),
  });
  const wasWaiting = useRef(waiting);
  useEffect(() => {
    const isOver = wasWaiting.current && !waiting;
    wasWaiting.current = waiting;
    if (isOver && !problem) done();
  });
  return { saving, waiting, problem: problem ?? (saving.error && toApiProblem(saving.error)) };
}

function keyOf({ halfDayId, enrolmentId }: { halfDayId: string; enrolmentId: string }): string {
  return `${halfDayId} ${enrolmentId}`;
}

/** The whole sheet, as the server wants it: who has not been marked is left out. */
function listed({ session, people }: AttendanceSheetDto, marks: Marks) {
  return session.halfDays.flatMap(({ id: halfDayId }) =>
    people.flatMap(({ enrolmentId }) => {
      const minutes = marks.get(keyOf({ halfDayId, enrolmentId }));
      return minutes === undefined ? [] : [{ halfDayId, enrolmentId, minutes }];
    }),
  );
}
