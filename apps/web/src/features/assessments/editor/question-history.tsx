import { Button } from '@mantine/core';
import type { QuestionDto, QuestionRevisionDto, QuestionUsageDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { Bidi } from '../../../ui/bidi';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { useRestore, useRevisions, useUsage } from '../api/use-bank';
import classes from './paper-editor.module.css';

const LANGUAGES: readonly Language[] = ['fr', 'ar', 'en'];

/** The tests that hold a question or may draw it, and the lessons that show it. */
export function QuestionUsage({ questionId }: { questionId: string }) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  return (
    <Section title={t('usage.title')}>
      <Loaded query={useUsage(questionId)}>
        {(usages) =>
          usages.length === 0 ? (
            <p>{t('usage.none')}</p>
          ) : (
            <ul className={classes.list}>
              {usages.map((usage) => (
                <li key={usage.activityId} className={classes.box}>
                  <TextLink href={placeOf(usage)}>
                    <Bidi>{usage.title[language] ?? usage.title.fr ?? usage.title.ar ?? usage.courseCode}</Bidi>
                  </TextLink>
                  <p className={classes.facts}>
                    <Bidi>{usage.courseCode}</Bidi> · {t('usage.version', { number: usage.version })} ·{' '}
                    {t(`usage.${usage.versionStatus}`)} ·{' '}
                    {usage.purpose === 'lesson' ? t('usage.inLesson') : <Attempts usage={usage} />}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function placeOf({ courseId, activityId, purpose }: QuestionUsageDto): string {
  return `/courses/${courseId}/activities/${activityId}/${purpose === 'lesson' ? 'text' : 'paper'}`;
}

function Attempts({ usage: { drawn, attempts } }: { usage: QuestionUsageDto }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      {drawn ? t('usage.drawn') : t('usage.chosen')} · {t('usage.attempts', { count: attempts })}
    </>
  );
}

/** Every wording there was, each beside what came after it, to compare and to bring back. */
export function QuestionHistory({ question }: { question: QuestionDto }) {
  const { t } = useTranslation('assessments');
  const restoring = useRestore(question.id, question.revision);
  const restore = (revision: number): void =>
    restoring.mutate(revision, { onSuccess: () => sayDone(t('history.restored')) });
  return (
    <Section title={t('history.title')}>
      {restoring.error && <ProblemNotice problem={restoring.error} />}
      <Loaded query={useRevisions(question.id)}>
        {(revisions) => (
          <ol className={classes.list} reversed>
            {revisions.map((revision, place) => (
              <li key={revision.revision} className={classes.box}>
                <Revision revision={revision} later={revisions[place - 1]} />
                {place > 0 && (
                  <Button
                    variant="default"
                    disabled={restoring.isPending || question.archived}
                    onClick={() => restore(revision.revision)}
                  >
                    {t('history.restore', { number: revision.revision })}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}

function Revision({ revision, later }: { revision: QuestionRevisionDto; later: QuestionRevisionDto | undefined }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const changed = later ? changedLanguages(revision, later) : [];
  const keyChanged = later !== undefined && JSON.stringify(revision.body) !== JSON.stringify(later.body);
  return (
    <>
      <p className={classes.groupTitle}>
        {t('history.revision', { number: revision.revision })} · {format.when(revision.createdAt)}
        {revision.author !== null && (
          <>
            {' · '}
            <Bidi>{revision.author}</Bidi>
          </>
        )}
      </p>
      {LANGUAGES.map((language) => {
        const text = revision.texts[language]?.text;
        return (
          text !== undefined && (
            <p key={language} lang={language} dir={directionOf(language)}>
              {text}
            </p>
          )
        );
      })}
      {later && (
        <p className={classes.facts}>
          {changed.length === 0 && !keyChanged && t('history.same')}
          {changed
            .map((language) => t('history.changedIn', { language: t(`common:language.${language}`) }))
            .join(' · ')}
          {changed.length > 0 && keyChanged && ' · '}
          {keyChanged && t('history.keyChanged')}
        </p>
      )}
    </>
  );
}

function changedLanguages(before: QuestionRevisionDto, after: QuestionRevisionDto): Language[] {
  return LANGUAGES.filter(
    (language) => JSON.stringify(before.texts[language]) !== JSON.stringify(after.texts[language]),
  );
}
