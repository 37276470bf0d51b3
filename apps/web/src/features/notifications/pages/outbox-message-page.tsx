import { Button } from '@mantine/core';
import type { MessageDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { useOutboxMessage, useRetryMessage } from '../api/use-outbox';
import { MessageStatus } from '../components/message-status';
import { MessageText } from '../components/message-text';

/** One message as it was or will be sent, and what became of it. */
export default function OutboxMessagePage() {
  const { id = '' } = useParams<{ id: string }>();
  return <Loaded query={useOutboxMessage(id)}>{(message) => <Message message={message} />}</Loaded>;
}

function Message({ message }: { message: MessageDto }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const retry = useRetryMessage();
  const { id, subject, status, personName, address, attempts, lastError, createdAt, sentAt, readAt, link } = message;
  const waits = status === 'failed' || status === 'queued';
  const optional = [
    ...(address === null ? [] : [{ label: t('outbox.address'), value: <Bidi dir="ltr">{address}</Bidi> }]),
    ...(attempts === 0 ? [] : [{ label: t('outbox.attempts'), value: format.number(attempts) }]),
    ...(lastError === null ? [] : [{ label: t('outbox.lastError'), value: <Bidi dir="ltr">{lastError}</Bidi> }]),
    ...(sentAt === null ? [] : [{ label: t('outbox.sentAt'), value: <DateText value={sentAt} /> }]),
    ...(readAt === null ? [] : [{ label: t('outbox.readAt'), value: <DateText value={readAt} /> }]),
  ];
  return (
    <Page
      title={subject}
      lead={<MessageStatus status={status} />}
      back={{ href: '/outbox', label: t('outbox.title') }}
      width="reading"
      action={
        waits && (
          <Button loading={retry.isPending} onClick={() => retry.mutate(id)}>
            {t('outbox.retry')}
          </Button>
        )
      }
    >
      {retry.error && <ProblemNotice problem={retry.error} />}
      <Section title={t('outbox.asSent')} look="card">
        <MessageText {...message} />
        {link !== null && (
          <p>
            <Bidi dir="ltr">{link}</Bidi>
          </p>
        )}
      </Section>
      <Section title={t('outbox.facts')} look="card">
        <FactList
          facts={[
            { label: t('outbox.person'), value: <Bidi>{personName ?? t('outbox.nobody')}</Bidi> },
            { label: t('outbox.occasion'), value: t(`occasions.${message.occasion}`) },
            { label: t('outbox.language'), value: t(`common:language.${message.language}`) },
            { label: t('outbox.created'), value: <DateText value={createdAt} /> },
            ...optional,
          ]}
        />
      </Section>
    </Page>
  );
}
