import type { AuthoredTextsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useUrlState } from '../../../platform/use-url-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useActivityTexts } from '../api/use-activity-texts';
import { DocumentForm } from '../editor/document/document-form';
import { DocumentPreview } from '../editor/document/document-preview';

const STATE = { document: '' };

/** A Word or PowerPoint document on its way into a lesson: sent, shown as what it would bring, then taken into the text. */
export default function DocumentImportPage() {
  const { t } = useTranslation('courses');
  const { id = '', activityId = '' } = useParams<{ id: string; activityId: string }>();
  const texts = useActivityTexts(activityId);
  return (
    <Page
      title={t('document.title')}
      lead={t('document.lead')}
      back={{ href: `/courses/${id}/activities/${activityId}/text`, label: t('document.back') }}
    >
      <Loaded query={texts}>
        {(loaded) => (loaded.editable ? <Import loaded={loaded} /> : <p>{t('text.published')}</p>)}
      </Loaded>
    </Page>
  );
}

function Import({ loaded }: { loaded: AuthoredTextsDto }) {
  const [{ document }, setState] = useUrlState(STATE);
  if (document === '') return <DocumentForm loaded={loaded} onSent={(sent) => setState({ document: sent })} />;
  return <DocumentPreview id={document} loaded={loaded} onAgain={() => setState({ document: '' })} />;
}
