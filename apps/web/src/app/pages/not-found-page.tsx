import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/link-button';
import { Page } from '../../ui/page';

/** An address that leads nowhere, with the way home. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('problems.notFound.title')} lead={t('problems.notFound.detail')} width="reading">
      <LinkButton href="/">{t('actions.home')}</LinkButton>
    </Page>
  );
}
