import { IconDots } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { usePresence } from '../../platform/current-user';
import { placesOf } from '../route-table';
import classes from './places.module.css';

/** A thumb finds four places, not five. */
const BOTTOM_BAR_MAX = 4;

interface PlaceLink {
  path: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  labelKey: string;
}

/** All places of the role, on a desk. */
export function SidePlaces() {
  const { t } = useTranslation('common');
  const places = placesOf(usePresence().active.role);
  return (
    <nav aria-label={t('places.label')} className={classes.side}>
      <PlaceLinks places={places} className={classes.sideLink} iconSize={22} />
    </nav>
  );
}

/** At most four places under the thumb; the rest behind "More". */
export function BottomPlaces() {
  const { t } = useTranslation('common');
  const all = placesOf(usePresence().active.role);
  const more: PlaceLink = { path: '/places', icon: IconDots, labelKey: 'places.more' };
  const places = all.length > BOTTOM_BAR_MAX ? [...all.slice(0, BOTTOM_BAR_MAX - 1), more] : all;
  return (
    <nav aria-label={t('places.label')} className={`${classes.bottom} tk-no-print`}>
      <PlaceLinks places={places} className={classes.bottomLink} iconSize={24} />
    </nav>
  );
}

function PlaceLinks(props: { places: readonly PlaceLink[]; className: string | undefined; iconSize: number }) {
  const { t } = useTranslation('common');
  const [path] = useLocation();
  return props.places.map(({ path: place, icon: Icon, labelKey }) => (
    <Link
      key={place}
      href={place}
      className={props.className}
      aria-current={path === place ? 'page' : path.startsWith(`${place}/`) ? 'true' : undefined}
    >
      <Icon size={props.iconSize} stroke={1.75} />
      <span className={classes.label}>{t(labelKey)}</span>
    </Link>
  ));
}
