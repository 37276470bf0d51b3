import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/link-button';
import { Page } from '../../ui/page';

/** A page that exists, for somebody else. */
export function OtherRolePage() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('problems.otherRole.title')} lead={t('problems.otherRole.detail')} width="reading">
      <LinkButton href="/">{t('actions.home')}</LinkButton>
    </Page>
  );
}
