import { IconChevronDown } from '@tabler/icons-react';
import type { MyMessageDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../ui/date-text';
import { StatusBadge } from '../../../ui/status-badge';
import { useMarkRead } from '../api/use-my-messages';
import classes from './message-card.module.css';
import { MessageLink } from './message-link';
import { MessageText } from './message-text';

/** One message: its subject and day; opened, its words and the one way on. */
export function MessageCard({ message }: { message: MyMessageDto }) {
  const { t } = useTranslation('notifications');
  const markRead = useMarkRead();
  const { id, subject, language, createdAt, readAt, link } = message;
  const unread = readAt === null;
  const opened = (open: boolean): void => {
    if (open && unread && !markRead.isPending) markRead.mutate(id);
  };
  return (
    <li>
      <details className={classes.card} onToggle={(event) => opened(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <span className={unread ? classes.unread : classes.subject} lang={language}>
            <bdi>{subject}</bdi>
          </span>
          <span className={classes.facts}>
            <DateText value={createdAt} />
            {unread && <StatusBadge tone="info" label={t('mine.new')} />}
          </span>
          <IconChevronDown size={20} aria-hidden className={classes.chevron} />
        </summary>
        <div className={classes.body}>
          <MessageText {...message} />
          {link !== null && (
            <div>
              <MessageLink link={link} label={t('mine.open')} />
            </div>
          )}
        </div>
      </details>
    </li>
  );
}
