import { IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useRouter } from 'wouter';
import { useArrivals } from '../../platform/arrival';
import { useOptionalPresence, usePresence } from '../../platform/current-user';
import { Names } from '../../ui/names';
import { UndoToast } from '../../ui/undo-toast';
import { findRoute, placesOf } from '../route-table';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { ActivityLine, OfflineBar, UpdateNotice } from './notices';
import { BottomPlaces, SidePlaces } from './places';
import { RoleSwitch } from './role-switch';
import { Sending } from './sending';
import classes from './shell.module.css';

const MAIN_ID = 'content';

/** What surrounds every page: brand, places, role, language, notices. Strangers see no places. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const presence = useOptionalPresence();
  const [path] = useLocation();
  const { parser } = useRouter();
  useArrivals();
  const layout = presence ? (findRoute(path, parser)?.layout ?? 'places') : 'stranger';
  return (
    <div className={classes.shell} data-layout={layout}>
      <a href={`#${MAIN_ID}`} className={classes.skip}>
        {t('skipToContent')}
      </a>
      <ActivityLine />
      {presence && (
        <aside className={`${classes.side} tk-no-print`}>
          <Brand />
          <SidePlaces />
        </aside>
      )}
      <div className={classes.column}>
        <header className={`${classes.header} tk-no-print`}>
          <div className={classes.brand}>
            <Brand />
          </div>
          <div className={classes.tools}>
            <LanguageSwitch />
            {presence && <MeLink />}
          </div>
          {presence && (
            <div className={classes.role}>
              <RoleSwitch />
            </div>
          )}
        </header>
        <OfflineBar />
        <Sending />
        <UpdateNotice />
        <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      {presence && layout === 'places' && <BottomPlaces />}
      <UndoToast />
    </div>
  );
}

/** The way to one's own page, for roles that do not have it among their places. */
function MeLink() {
  const { t } = useTranslation('common');
  const { user, active } = usePresence();
  if (placesOf(active.role).some(({ path }) => path === '/me')) return null;
  return (
    <Link href="/me" className={classes.me} aria-label={t('places.me')}>
      <IconUserCircle size={26} stroke={1.5} aria-hidden />
      <span className={classes.name}>
        <Names names={user.names} />
      </span>
    </Link>
  );
}
