import { Button } from '@mantine/core';
import type { QuizOverviewDto } from '@tamkin/api-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation, useParams, useSearch } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { FactList } from '../../../ui/fact-list';
import { Loaded, Waiting } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card, Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useQuiz, useStartAttempt } from '../api/use-quiz';
import { Percent } from '../components/percent';
import { attemptPath } from '../quiz/attempt-path';

/**
 * A quiz before it begins: its rules, the tries so far and one button. An open attempt is gone on with at once, and so is a quiz
 * without rules that somebody has just pressed a button for (`?begin`): there is nothing to read and nothing to choose.
 */
export default function QuizPage() {
  const { enrolmentId = '', activityId = '' } = useParams();
  const quiz = useQuiz(enrolmentId, activityId);
  const begins = new URLSearchParams(useSearch()).has('begin');
  return (
    <Loaded query={quiz}>
      {(overview) =>
        begins && quiz.isFetching ? (
          <Waiting />
        ) : overview.openAttemptId !== null ? (
          <Redirect to={attemptPath(enrolmentId, activityId, overview.openAttemptId)} replace />
        ) : (
          <Overview
            overview={overview}
            enrolmentId={enrolmentId}
            beginsAtOnce={begins && overview.canStart && overview.attempts.length === 0 && hasNoRules(overview)}
          />
        )
      }
    </Loaded>
  );
}

/** No time, no mark to reach, as many attempts as wished, and the way back open. */
function hasNoRules({ timeLimitMinutes, passPercent, attemptsAllowed, backAllowed }: QuizOverviewDto): boolean {
  return timeLimitMinutes === null && passPercent === null && attemptsAllowed === null && backAllowed;
}

interface OverviewProps {
  overview: QuizOverviewDto;
  enrolmentId: string;
  beginsAtOnce: boolean;
}

function Overview({ overview, enrolmentId, beginsAtOnce }: OverviewProps) {
  const { t } = useTranslation('assessments');
  const [, navigate] = useLocation();
  const starting = useStartAttempt(enrolmentId, overview.activityId);
  const start = (): void =>
    starting.mutate(undefined, {
      onSuccess: ({ id }) => navigate(attemptPath(enrolmentId, overview.activityId, id), { replace: true }),
    });
  // Once, when the page opens: what fails is said, and the button is there to try again.
  useEffect(() => {
    if (beginsAtOnce) start();
  }, []);
  if (beginsAtOnce && !starting.error) return <Waiting />;
  return (
    <Page
      title={overview.title}
      lead={t(`purpose.${overview.purpose}`)}
      back={{ href: `/learn/${enrolmentId}`, label: t('common:actions.back') }}
      width="reading"
    >
      <Card>
        <Rules overview={overview} />
      </Card>
      {overview.extraMinutes > 0 && <p>{t('quiz.extraMinutes', { count: overview.extraMinutes })}</p>}
      {!overview.backAllowed && <p>{t('quiz.noWayBack')}</p>}
      {starting.error && <ProblemNotice problem={starting.error} />}
      <Availability overview={overview} />
      {overview.canStart && (
        <Button size="lg" fullWidth mt="md" mb="xl" loading={starting.isPending} onClick={start}>
          {overview.attempts.length === 0 ? t('quiz.start') : t('quiz.tryAgain')}
        </Button>
      )}
      {overview.attempts.length > 0 && <Tries overview={overview} enrolmentId={enrolmentId} />}
    </Page>
  );
}

function Rules({ overview }: { overview: QuizOverviewDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { questionCount, timeLimitMinutes, passPercent, attemptsAllowed, attemptsLeft } = overview;
  const time = timeLimitMinutes === null ? t('quiz.noLimit') : format.minutes(timeLimitMinutes);
  const pass = passPercent === null ? t('quiz.nothingToPass') : <Percent value={passPercent} />;
  const tries =
    attemptsAllowed === null
      ? t('quiz.unlimited')
      : t('quiz.triesLeft', { count: attemptsLeft ?? 0, allowed: attemptsAllowed });
  return (
    <FactList
      facts={[
        { label: t('quiz.questions'), value: format.number(questionCount) },
        { label: t('quiz.time'), value: time },
        { label: t('quiz.pass'), value: pass },
        { label: t('quiz.tries'), value: tries },
      ]}
    />
  );
}

function Availability({ overview }: { overview: QuizOverviewDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (overview.canStart) {
    return overview.timeLimitMinutes === null ? null : <p>{t('quiz.timedNote')}</p>;
  }
  if (overview.nextAttemptAt !== null) {
    return <p>{t('quiz.nextTry', { when: format.whenInFull(overview.nextAttemptAt) })}</p>;
  }
  if (overview.attemptsLeft !== 0) return <p>{t('quiz.closed')}</p>;
  const mayAsk = overview.purpose === 'final' && overview.passed === false;
  return (
    <p>
      {t('quiz.noneLeft')} {mayAsk && t('quiz.askForOneMore')}
    </p>
  );
}

function Tries({ overview, enrolmentId }: Omit<OverviewProps, 'beginsAtOnce'>) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const facts = overview.attempts.map(({ id, number, scorePercent, passed, handedInAt, entryMode }) => ({
    label: t('quiz.try', { number }),
    value: (
      <>
        <TextLink href={`${attemptPath(enrolmentId, overview.activityId, id)}/result`}>
          {scorePercent === null ? t('result.waiting') : <Percent value={scorePercent} />}
        </TextLink>{' '}
        {passed !== null && (
          <StatusBadge
            tone={passed ? 'success' : 'neutral'}
            label={passed ? t('result.passed') : t('result.notPassed')}
          />
        )}{' '}
        {format.when(handedInAt)}
        {entryMode === 'paper' && <> · {t('onPaper.mark')}</>}
      </>
    ),
  }));
  return (
    <Section title={t('quiz.past')}>
      <FactList facts={facts} />
    </Section>
  );
}
