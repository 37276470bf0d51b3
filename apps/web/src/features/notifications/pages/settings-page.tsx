import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/page';
import { HolidaySettings } from '../components/holiday-settings';
import { RamadanSettings } from '../components/ramadan-settings';

/** What people decide each year: the days on which nobody is written to, the months with other hours. */
export default function SettingsPage() {
  const { t } = useTranslation('notifications');
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <HolidaySettings />
      <RamadanSettings />
    </Page>
  );
}
