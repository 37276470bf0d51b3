import type { CohortDto, SurveyQuestionResultDto, SurveyResultsDto } from '@tamkin/api-client';
import { IconMessageStar } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { PrintButton } from '../../../ui/print-button';
import { Section } from '../../../ui/section';
import { useSurveyResults } from '../api/use-survey-results';
import classes from './survey-results-page.module.css';

/** What the people of a cohort said of it. Nobody's name; nothing at all while fewer than five answers may be told. */
export default function SurveyResultsPage() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  const results = useSurveyResults(id);
  return (
    <CohortFrame cohortId={id}>
      {({ status }) => (
        <Loaded query={results}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconMessageStar} title={t('results.noneTitle')}>
                {t('results.noneWhy')}
              </EmptyState>
            ) : (
              <>
                {items.map((survey) => (
                  <Survey key={survey.activityId} survey={survey} status={status} />
                ))}
                {items.some(({ suppressed }) => !suppressed) && <PrintButton />}
              </>
            )
          }
        </Loaded>
      )}
    </CohortFrame>
  );
}

/** As on the server: fewer answers could be told apart by people who know the group. */
const FEWEST_ANSWERS = 5;

interface SurveyProps {
  survey: SurveyResultsDto;
  status: CohortDto['status'];
}

function Survey({ survey: { title, answers, told, suppressed, questions }, status }: SurveyProps) {
  const { t } = useTranslation('assessments');
  const enough = answers >= FEWEST_ANSWERS ? 'enough' : 'few';
  return (
    <Section title={title}>
      <p>
        {t('results.answers', { count: answers })} {t('results.anonymous')}
        {!suppressed && told < answers && ` ${t('results.told', { count: told })} ${t(`results.rest.${status}`)}`}
      </p>
      {suppressed ? (
        <EmptyState icon={IconMessageStar} title={t(answers === 0 ? 'results.noAnswerTitle' : 'results.fewTitle')}>
          {t(status === 'closed' ? 'results.fewWhy.closed' : `results.fewWhy.${enough}`)}
        </EmptyState>
      ) : (
        <div className={classes.questions}>
          {questions.map((question) => (
            <article key={question.key} className={classes.question}>
              <h3>
                <Bidi>{question.text}</Bidi>
              </h3>
              {question.type === 'scale' ? <Scale question={question} /> : <Comments question={question} />}
            </article>
          ))}
        </div>
      )}
    </Section>
  );
}

function Scale({ question: { mean, counts, answers, elsewhere } }: { question: SurveyQuestionResultDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (mean === null) return <p>{t('results.fewHere', { count: answers })}</p>;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <>
      <p className={classes.mean}>
        <strong>{format.number(mean, 1)}</strong> {t('results.outOf', { count: answers })}
        {elsewhere !== null && (
          <span className={classes.elsewhere}>
            {t('results.elsewhere', {
              mean: format.number(elsewhere.mean, 1),
              cohorts: format.number(elsewhere.cohorts),
            })}
          </span>
        )}
      </p>
      <dl className={classes.counts}>
        {counts.map((count, place) => (
          <Fragment key={place}>
            <dt>{t(`scale.${place + 1}`)}</dt>
            <dd className={classes.track} aria-hidden>
              <div className={classes.fill} style={{ inlineSize: `${(count / total) * 100}%` }} />
            </dd>
            <dd>{format.number(count)}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

function Comments({ question: { comments } }: { question: SurveyQuestionResultDto }) {
  const { t } = useTranslation('assessments');
  if (comments.length === 0) return <p>{t('results.noComments')}</p>;
  return (
    <ul className={classes.comments}>
      {comments.map((comment, place) => (
        <li key={place} dir="auto">
          {comment}
        </li>
      ))}
    </ul>
  );
}
