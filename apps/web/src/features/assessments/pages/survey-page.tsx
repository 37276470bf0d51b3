import { Button, Textarea } from '@mantine/core';
import { answerSurvey, getMySurvey, type SurveyToAnswerDto } from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';
import { EmptyState } from '../../../ui/empty-state';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ScaleField } from '../components/scale-field';
import classes from './survey-page.module.css';

type Given = Record<string, string | number>;

/** A survey: three minutes, faces to tap, answers that do not say whose they are. */
export default function SurveyPage() {
  const { enrolmentId = '', activityId = '' } = useParams();
  const language = useLanguage();
  const survey = useQuery<SurveyToAnswerDto, ApiProblem>({
    queryKey: ['survey', enrolmentId, activityId, language],
    queryFn: () => getMySurvey(enrolmentId, activityId),
  });
  return <Loaded query={survey}>{(data) => <Survey survey={data} enrolmentId={enrolmentId} />}</Loaded>;
}

function Survey({ survey, enrolmentId }: { survey: SurveyToAnswerDto; enrolmentId: string }) {
  const { t } = useTranslation('assessments');
  const home = { href: `/learn/${enrolmentId}`, label: t('common:actions.back') };
  if (survey.answered) {
    return (
      <Page title={survey.title} back={home} width="reading">
        <EmptyState
          title={t('survey.thanks')}
          action={<LinkButton href={home.href}>{t('result.continue')}</LinkButton>}
        >
          {t('survey.thanksWhy')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={survey.title} lead={t('survey.lead')} back={home} width="reading">
      <SurveyForm survey={survey} enrolmentId={enrolmentId} />
    </Page>
  );
}

function SurveyForm({ survey, enrolmentId }: { survey: SurveyToAnswerDto; enrolmentId: string }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [given, setGiven] = useState<Given>({});
  const [asked, setAsked] = useState(false);
  const sending = useMutation<void, ApiProblem>({
    mutationFn: () => answerSurvey(enrolmentId, survey.activityId, { answers: given }),
    onSuccess: () => client.invalidateQueries(),
  });
  const missing = survey.questions.filter(({ key, mandatory }) => mandatory && given[key] === undefined);
  const give = (key: string, value: string | number): void => setGiven((before) => ({ ...before, [key]: value }));
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing.length === 0) sending.mutate();
      }}
    >
      {survey.questions.map(({ key, type, text, mandatory }) => {
        const error = asked && mandatory && given[key] === undefined ? t('survey.missing') : undefined;
        return type === 'scale' ? (
          <ScaleField
            key={key}
            label={text}
            error={error}
            value={Number(given[key] ?? 0)}
            onChange={(value) => give(key, value)}
          />
        ) : (
          <Textarea
            key={key}
            label={text}
            autosize
            minRows={3}
            maxLength={2000}
            error={error}
            value={String(given[key] ?? '')}
            onChange={(event) => give(key, event.currentTarget.value)}
          />
        );
      })}
      {sending.error && <ProblemNotice problem={toApiProblem(sending.error)} />}
      {asked && missing.length > 0 && <p role="alert">{t('survey.someMissing', { count: missing.length })}</p>}
      <Button type="submit" size="lg" fullWidth loading={sending.isPending}>
        {t('survey.send')}
      </Button>
    </form>
  );
}
