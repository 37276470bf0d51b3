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
import { useCourseDraft } from '../api/use-course-draft';
import { useRestoreText, useTextHistory, useTextRevision } from '../api/use-text-history';
import { isSameText } from '../editor/desk/blocks';
import { saidBy } from '../editor/desk/said';
import { inLanguage } from '../localised';
import classes from './text-history-page.module.css';

const WhatChanged = lazy(() => import('../editor/what-changed'));

const CURRENT = 'current-text';

/** The past of a text: who wrote when, what is different now, and the way back. */
export default function TextHistoryPage() {
  const { t } = useTranslation('courses');
  const { id = '', activityId = '' } = useParams<{ id: string; activityId: string }>();
  const screen = useLanguage();
  const draft = useCourseDraft(id);
  const texts = useActivityTexts(activityId);
  const activity = draft.data?.modules.flatMap(({ activities }) => activities).find((each) => each.id === activityId);
  const lesson = activity ? inLanguage(activity.title, screen).text : t('text.title');
  return (
    <Page
      title={t('history.title')}
      lead={t('history.lead')}
      width="reading"
      back={{ href: `/courses/${id}/activities/${activityId}/text`, label: lesson }}
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
            {items.map((item, index) => (
              <li key={item.id} className={classes.revision}>
                <Sitting item={item} />
                {index === 0 ? (
                  <p id={CURRENT} tabIndex={-1} className={classes.current}>
                    {t('history.current')}
                  </p>
                ) : (
                  <Button
                    variant="default"
                    aria-expanded={open === item.id}
                    aria-label={t(open === item.id ? 'history.hideNamed' : 'history.showNamed', {
                      name: item.savedBy ?? item.revision,
                    })}
                    onClick={() => setOpen(open === item.id ? null : item.id)}
                  >
                    {t(open === item.id ? 'history.hide' : 'history.show')}
                  </Button>
                )}
                {open === item.id && (
                  <Compared
                    texts={texts}
                    language={language}
                    revisionId={item.id}
                    onRestored={() => {
                      setOpen(null);
                      document.getElementById(CURRENT)?.focus();
                    }}
                  />
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
  onRestored: () => void;
}

function Compared({ revisionId, ...shown }: ComparedProps) {
  return (
    <Loaded query={useTextRevision(shown.texts.activityId, revisionId)}>
      {(revision) => <Comparison {...shown} revision={revision} />}
    </Loaded>
  );
}

type ComparisonProps = Omit<ComparedProps, 'revisionId'> & { revision: TextRevisionDto };

function Comparison({ texts, language, revision, onRestored }: ComparisonProps) {
  const { t } = useTranslation('courses');
  const restoring = useRestoreText(texts.activityId, language);
  const current = texts.texts.find((text) => text.language === language);
  const words = (blocks: readonly LessonBlockDto[]): string => blocks.map(saidBy).join('\n\n');
  const blocks = current?.blocks ?? [];
  if (isSameText(revision.blocks, blocks)) return <p>{t('history.same')}</p>;
  const [before, now] = [words(revision.blocks), words(blocks)];
  const restore = (): void =>
    restoring.mutate(
      { revision: current?.revision ?? 0, blocks: revision.blocks },
      {
        onSuccess: () => {
          sayDone(t('history.restored'));
          onRestored();
        },
      },
    );
  return (
    <div className={classes.comparison}>
      <h2 className={classes.heading}>{t('history.compare')}</h2>
      {before === now ? (
        <p>{t('history.sameWords')}</p>
      ) : (
        <Suspense fallback={<Waiting />}>
          <WhatChanged before={before} now={now} language={language} />
        </Suspense>
      )}
      {restoring.error && <ProblemNotice problem={restoring.error} />}
      {texts.editable && (
        <Button loading={restoring.isPending} onClick={restore}>
          {t('history.restore')}
        </Button>
      )}
    </div>
  );
}
