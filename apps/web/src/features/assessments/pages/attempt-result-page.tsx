import type { AttemptResultDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { useStore } from '../../../platform/store';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { useAttemptResult } from '../api/use-quiz';
import { Percent } from '../components/percent';
import { answerOutbox } from '../quiz/answer-outbox';
import { QuestionResult } from '../quiz/question-result';
import classes from './attempt-result-page.module.css';

/** The result of a test: the score, what to do next, and as much feedback as the purpose allows. */
export default function AttemptResultPage() {
  const { attemptId = '' } = useParams();
  return <Loaded query={useAttemptResult(attemptId)}>{(result) => <Result result={result} />}</Loaded>;
}

function Result({ result }: { result: AttemptResultDto }) {
  const { t } = useTranslation('assessments');
  return (
    <Page title={t('result.title')} width="reading">
      <LateAnswer attemptId={result.id} />
      <div className={classes.score} data-passed={result.passed ?? undefined}>
        <p className={classes.figure}>
          {result.scorePercent === null ? t(waitingFor(result)) : <Percent value={result.scorePercent} />}
        </p>
        <p className={classes.verdict}>{t(`result.${verdictOf(result)}`)}</p>
        <Standing result={result} />
      </div>
      <NextSteps result={result} />
      {result.questions.length > 0 && (
        <Section title={t('result.questions')}>
          <ol className={classes.list}>
            {result.questions.map((question, place) => (
              <QuestionResult key={question.questionId} question={question} number={place + 1} />
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}

/** Why an answer of this browser is not in the result: handed in elsewhere, or the time was over. */
function LateAnswer({ attemptId }: { attemptId: string }) {
  const refusal = useStore(answerOutbox().state).refusals[attemptId];
  return refusal ? <ProblemNotice problem={refusal} /> : null;
}

function waitingFor({ marking }: AttemptResultDto): 'result.waiting' | 'result.awaitsRelease' {
  return marking === 'awaits-release' ? 'result.awaitsRelease' : 'result.waiting';
}

type Verdict =
  'preTest' | 'formative' | 'passed' | 'notPassed' | 'waitingWhy' | 'beingMarkedTogether' | 'awaitsReleaseWhy';

function verdictOf({ purpose, passed, marking, releaseTogether }: AttemptResultDto): Verdict {
  if (marking === 'awaits-release') return 'awaitsReleaseWhy';
  if (marking === 'being-marked') return releaseTogether ? 'beingMarkedTogether' : 'waitingWhy';
  if (purpose === 'pre-test') return 'preTest';
  if (passed === null) return 'formative';
  return passed ? 'passed' : 'notPassed';
}

function NextSteps({ result }: { result: AttemptResultDto }) {
  const { t } = useTranslation('assessments');
  const mayTry = result.attemptsLeft !== 0 && result.nextAttemptAt === null && result.purpose !== 'pre-test';
  const shouldTry = mayTry && result.everPassed === false;
  const onwards = (
    <LinkButton href={`/learn/${result.enrolmentId}`} size="lg" variant={shouldTry ? 'default' : 'filled'}>
      {t('result.continue')}
    </LinkButton>
  );
  const again = mayTry && (
    <LinkButton
      href={`/learn/${result.enrolmentId}/quiz/${result.activityId}`}
      size="lg"
      variant={shouldTry ? 'filled' : 'default'}
    >
      {t('quiz.tryAgain')}
    </LinkButton>
  );
  return (
    <div className={classes.actions}>
      {shouldTry ? again : onwards}
      {shouldTry ? onwards : again}
    </div>
  );
}

function Standing({ result }: { result: AttemptResultDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { passPercent, keptScorePercent, attemptsLeft, nextAttemptAt } = result;
  return (
    <ul className={classes.facts}>
      {result.status === 'expired' && <li>{t('result.expired')}</li>}
      {result.entryMode === 'paper' && <li>{t('onPaper.mark')}</li>}
      <li>{t('player.answered', { count: result.answeredCount, total: result.questionCount })}</li>
      {passPercent !== null && (
        <li>
          {t('quiz.pass')} · <Percent value={passPercent} />
        </li>
      )}
      {keptScorePercent !== null && keptScorePercent !== result.scorePercent && (
        <li>
          {t(`result.kept.${result.scoreKept}`)} · <Percent value={keptScorePercent} />
        </li>
      )}
      {attemptsLeft !== null && result.purpose !== 'pre-test' && (
        <li>{t('result.triesLeft', { count: attemptsLeft })}</li>
      )}
      {nextAttemptAt !== null && <li>{t('quiz.nextTry', { when: format.whenInFull(nextAttemptAt) })}</li>}
    </ul>
  );
}
