import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePresence } from '../../platform/current-user';
import { Page } from '../../ui/page';
import { placesOf } from '../route-table';
import classes from './places-page.module.css';

/** Every place of a role that has more than the bottom bar can hold. */
export function PlacesPage() {
  const { t } = useTranslation('common');
  const { active } = usePresence();
  return (
    <Page title={t('places.moreTitle')} width="reading">
      <ul className={classes.places}>
        {placesOf(active.role).map(({ path, icon: Icon, labelKey }) => (
          <li key={path}>
            <Link href={path} className={classes.place}>
              <Icon size={24} stroke={1.75} />
              {t(labelKey)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
