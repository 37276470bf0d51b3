import { Button } from '@mantine/core';
import type { AuthoredTextsDto, LessonBlockDto, TextRevisionDto, TextRevisionItemDto } from '@tamkin/api-client';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { directionOf, type Language } from '../../../platform/language';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { DateText } from '../../../ui/date-text';
import { LanguageTabs } from '../../../ui/language-tabs';
import { Loaded, Waiting } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useActivityTexts } from '../api/use-activity-texts';
import { useRestoreText, useTextHistory, useTextRevision } from '../api/use-text-history';
import { saidBy } from '../editor/desk/said';
import classes from './text-history-page.module.css';

const WhatChanged = lazy(() => import('../editor/what-changed'));

/** The past of a text: who wrote when, what is different now, and the way back. */
export default function TextHistoryPage() {
  const { t } = useTranslation('courses');
  const { id = '', activityId = '' } = useParams<{ id: string; activityId: string }>();
  const texts = useActivityTexts(activityId);
  return (
    <Page
      title={t('history.title')}
      lead={t('history.lead')}
      width="reading"
      back={{ href: `/courses/${id}/activities/${activityId}/text`, label: t('text.title') }}
    >
      <Loaded query={texts}>{(loaded) => <ByLanguage texts={loaded} />}</Loaded>
    </Page>
  );
}

function ByLanguage({ texts }: { texts: AuthoredTextsDto }) {
  const screen = useLanguage();
  const [language, setLanguage] = useState<Language>(texts.baseLanguage);
  return (
    <LanguageTabs languages={texts.languages} value={language} onChange={setLanguage}>
      <div lang={screen} dir={directionOf(screen)}>
        <Revisions key={language} texts={texts} language={language} />
      </div>
    </LanguageTabs>
  );
}

function Revisions({ texts, language }: { texts: AuthoredTextsDto; language: Language }) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Loaded query={useTextHistory(texts.activityId, language)}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('history.empty')}</p>
        ) : (
          <ol className={classes.revisions}>
            {items.map((item) => (
              <li key={item.id} className={classes.revision}>
                <Sitting item={item} />
                {open === item.id ? (
                  <Compared texts={texts} language={language} revisionId={item.id} />
                ) : (
                  <Button
                    variant="default"
                    aria-label={t('history.showNamed', { name: item.savedBy ?? item.revision })}
                    onClick={() => setOpen(item.id)}
                  >
                    {t('history.show')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

function Sitting({ item }: { item: TextRevisionItemDto }) {
  const { t } = useTranslation('courses');
  return (
    <p className={classes.sitting}>
      <strong>
        <DateText value={item.savedAt} />
      </strong>
      {item.savedBy !== null && <bdi>{t('history.by', { name: item.savedBy })}</bdi>}
      <span>{t('history.version', { number: item.versionNumber })}</span>
    </p>
  );
}

interface ComparedProps {
  texts: AuthoredTextsDto;
  language: Language;
  revisionId: string;
}

function Compared({ texts, language, revisionId }: ComparedProps) {
  return (
    <Loaded query={useTextRevision(texts.activityId, revisionId)}>
      {(revision) => <Comparison texts={texts} language={language} revision={revision} />}
    </Loaded>
  );
}

function Comparison({ texts, language, revision }: Omit<ComparedProps, 'revisionId'> & { revision: TextRevisionDto }) {
  const { t } = useTranslation('courses');
  const restoring = useRestoreText(texts.activityId, language);
  const current = texts.texts.find((text) => text.language === language);
  const words = (blocks: readonly LessonBlockDto[]): string => blocks.map(saidBy).join('\n\n');
  const [before, now] = [words(revision.blocks), words(current?.blocks ?? [])];
  if (before === now) return <p>{t('history.same')}</p>;
  const restore = (): void =>
    restoring.mutate(
      { revision: current?.revision ?? 0, blocks: revision.blocks },
      { onSuccess: () => sayDone(t('history.restored')) },
    );
  return (
    <div className={classes.comparison}>
      <h2 className={classes.heading}>{t('history.compare')}</h2>
      <Suspense fallback={<Waiting />}>
        <WhatChanged before={before} now={now} language={language} />
      </Suspense>
      {restoring.error && <ProblemNotice problem={restoring.error} />}
      {texts.editable && (
        <Button loading={restoring.isPending} onClick={restore}>
          {t('history.restore')}
        </Button>
      )}
    </div>
  );
}
