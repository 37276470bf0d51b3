import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useLanguage } from '../../../platform/use-language';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { useActivityTexts } from '../api/use-activity-texts';
import { useCourseDraft } from '../api/use-course-draft';
import { TextDesk } from '../editor/text-desk';
import { inLanguage } from '../localised';

/** Where the text of a lesson is written and translated. */
export default function TextEditorPage() {
  const { t } = useTranslation('courses');
  const { id = '', activityId = '' } = useParams<{ id: string; activityId: string }>();
  const screen = useLanguage();
  const draft = useCourseDraft(id);
  const texts = useActivityTexts(activityId);
  const activity = draft.data?.modules.flatMap(({ activities }) => activities).find((each) => each.id === activityId);
  return (
    <Page
      title={activity ? inLanguage(activity.title, screen).text : t('text.title')}
      lead={
        <>
          <TextLink href={`/courses/${id}/preview/${activityId}`}>{t('editor.preview')}</TextLink>
          {' · '}
          <TextLink href={`/courses/${id}/activities/${activityId}/history`}>{t('history.title')}</TextLink>
          {texts.data?.editable === true && texts.data.kind === 'lesson' && (
            <>
              {' · '}
              <TextLink href={`/courses/${id}/activities/${activityId}/import`}>{t('document.title')}</TextLink>
            </>
          )}
        </>
      }
      back={{ href: `/courses/${id}`, label: t('editor.back') }}
    >
      <Loaded query={texts}>
        {(loaded) => (loaded.editable ? <TextDesk key={activityId} loaded={loaded} /> : <p>{t('text.published')}</p>)}
      </Loaded>
    </Page>
  );
}
