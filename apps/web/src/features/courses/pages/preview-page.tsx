import { Button } from '@mantine/core';
import type { AuthoredTextsDto, CourseDraftDto, LocalisedLineDto } from '@tamkin/api-client';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Language } from '../../../platform/language';
import { ScreenIn } from '../../../platform/screen-in';
import { useLanguage } from '../../../platform/use-language';
import { FilterSelect } from '../../../ui/filter-select';
import { LanguageTabs } from '../../../ui/language-tabs';
import { LessonBlocks } from '../../../ui/lesson/lesson-blocks';
import { Loaded, Waiting } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { hasText } from '../activity-gaps';
import { useActivityTexts } from '../api/use-activity-texts';
import { useCourseDraft } from '../api/use-course-draft';
import { useKindName } from '../components/activity-kind';
import { writingAddress } from '../components/writing-address';
import { inLanguage } from '../localised';
import classes from './preview-page.module.css';

/** The draft as learners will read it, activity after activity; nothing done here counts. */
export default function PreviewPage() {
  const { id = '', activityId = '' } = useParams<{ id: string; activityId: string }>();
  const draft = useCourseDraft(id);
  return <Loaded query={draft}>{(loaded) => <Preview draft={loaded} activityId={activityId} />}</Loaded>;
}

function Preview({ draft, activityId }: { draft: CourseDraftDto; activityId: string }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const screen = useLanguage();
  const nameOf = useKindName();
  const activities = draft.modules.flatMap((module) => module.activities);
  const at = activities.findIndex(({ id }) => id === activityId);
  const activity = activities[at];
  const next = activities[at + 1];
  const open = (id: string): void => navigate(`/courses/${draft.courseId}/preview/${id}`);
  return (
    <Page
      title={activity ? inLanguage(activity.title, screen).text : t('editor.preview')}
      lead={t('preview.lead')}
      width="reading"
      back={{ href: `/courses/${draft.courseId}`, label: t('editor.back') }}
    >
      <div className={classes.choice}>
        <FilterSelect
          label={t('preview.activity')}
          value={activityId}
          onChange={open}
          options={activities.map((each, index) => ({
            value: each.id,
            label: `${index + 1}. ${inLanguage(each.title, screen).text}`,
          }))}
        />
        {activity && <TextLink href={writingAddress(draft.courseId, activity)}>{t('preview.write')}</TextLink>}
      </div>
      {activity && hasText(activity) ? (
        <ActivityText key={activityId} activityId={activityId} languages={draft.languages} titles={activity.title} />
      ) : (
        activity && <p>{t('preview.notText', { kind: nameOf(activity) })}</p>
      )}
      {next && (
        <p>
          <Button size="lg" onClick={() => open(next.id)}>
            {t('preview.next')}
          </Button>
        </p>
      )}
    </Page>
  );
}

interface ActivityTextProps {
  activityId: string;
  languages: readonly Language[];
  titles: LocalisedLineDto;
}

function ActivityText({ activityId, ...shown }: ActivityTextProps) {
  const texts = useActivityTexts(activityId);
  return <Loaded query={texts}>{(loaded) => <TextByLanguage texts={loaded} {...shown} />}</Loaded>;
}

function TextByLanguage({
  texts,
  languages,
  titles,
}: Omit<ActivityTextProps, 'activityId'> & { texts: AuthoredTextsDto }) {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const [language, setLanguage] = useState(languages.includes(screen) ? screen : texts.baseLanguage);
  const text = texts.texts.find((each) => each.language === language);
  return (
    <LanguageTabs languages={languages} value={language} onChange={setLanguage}>
      {text && text.blocks.length > 0 ? (
        <section
          aria-label={t('preview.phone', { language: t(`inLanguage.${language}`) })}
          tabIndex={0}
          className={classes.phone}
        >
          <h2 className={classes.title}>{inLanguage(titles, language).text}</h2>
          <Suspense fallback={<Waiting />}>
            <ScreenIn language={language}>
              <LessonBlocks key={language} blocks={text.blocks} language={language} activityId={texts.activityId} />
            </ScreenIn>
          </Suspense>
        </section>
      ) : (
        <p lang={screen} dir="auto">
          {t('preview.noText')}
        </p>
      )}
    </LanguageTabs>
  );
}
