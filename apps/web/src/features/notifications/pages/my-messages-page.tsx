import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { Waiting } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { TextLink } from '../../../ui/text-link';
import { useMyMessages } from '../api/use-my-messages';
import { MessageCard } from '../components/message-card';
import classes from './my-messages-page.module.css';

/** What Tamkin has written to the person who is here. */
export default function MyMessagesPage() {
  const { t } = useTranslation('notifications');
  const list = useMyMessages();
  return (
    <Page title={t('mine.title')} lead={<TextLink href="/me/reminders">{t('mine.choices')}</TextLink>} width="reading">
      {list.problem && list.items.length === 0 && <ProblemNotice problem={list.problem} onRetry={list.retry} />}
      {list.isLoading && <Waiting />}
      {!list.isLoading && !list.problem && list.items.length === 0 && (
        <EmptyState icon={IconMessage} title={t('mine.emptyTitle')}>
          {t('mine.emptyWhy')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {list.items.map((message) => (
          <MessageCard key={message.id} message={message} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" mt="md" loading={list.isLoadingMore} onClick={list.showMore}>
          {t('common:actions.showMore')}
        </Button>
      )}
    </Page>
  );
}
