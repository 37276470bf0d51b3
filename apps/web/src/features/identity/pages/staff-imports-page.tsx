import { Button, NativeSelect } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FileDrop } from '../../../ui/file-drop';
import { FormActions } from '../../../ui/form-column';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useProviderChoices } from '../api/use-providers';
import { TEMPLATE_ADDRESS, useSendStaffList, useStaffImports } from '../api/use-staff-imports';
import classes from '../components/people.module.css';
import { IMPORT_TONES } from '../components/import-words';

const LARGEST_BYTES = 5 * 1_048_576;

/** Sends a staff list, and finds those sent before. */
export default function StaffImportsPage() {
  const { t } = useTranslation('people');
  const list = useStaffImports();
  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      back={{ href: '/people', label: t('list.title') }}
      width="reading"
    >
      <SendForm />
      <Section title={t('import.before')}>
        <ListTable
          list={list}
          caption={t('import.before')}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              header: t('import.file'),
              cell: ({ id, fileName }) => (
                <TextLink quiet href={`/people/imports/${id}`}>
                  <Bidi>{fileName}</Bidi>
                </TextLink>
              ),
            },
            { key: 'provider', header: t('place.provider'), cell: ({ providerName }) => <Bidi>{providerName}</Bidi> },
            { key: 'when', header: t('import.when'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
            {
              key: 'status',
              header: t('import.state'),
              cell: ({ status }) => <StatusBadge tone={IMPORT_TONES[status]} label={t(`import.status.${status}`)} />,
            },
          ]}
          empty={
            <EmptyState icon={IconFileSpreadsheet} title={t('import.emptyTitle')}>
              {t('import.emptyWhy')}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

function SendForm() {
  const { t } = useTranslation('people');
  const { active } = usePresence();
  const [, navigate] = useLocation();
  const providers = useProviderChoices();
  const [chosen, setChosen] = useState(active.providerId ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [id, setId] = useState(() => crypto.randomUUID());
  const sending = useSendStaffList();
  const only = providers.data?.length === 1 ? providers.data[0]?.id : undefined;
  const providerId = chosen || (only ?? '');
  const send = (): void => {
    if (file) sending.mutate({ providerId, file, id }, { onSuccess: (made) => navigate(`/people/imports/${made.id}`) });
  };
  const choose = (next: File | null): void => {
    sending.reset();
    setId(crypto.randomUUID());
    setFile(next);
  };
  return (
    <Section
      title={t('import.send')}
      aside={
        <a href={TEMPLATE_ADDRESS} download className={classes.anchor}>
          {t('import.template')}
        </a>
      }
      look="card"
    >
      <div className={classes.items}>
        {(providers.data?.length ?? 0) > 1 && (
          <NativeSelect
            label={t('place.provider')}
            value={providerId}
            data={[
              { value: '', label: t('place.choose') },
              ...(providers.data ?? []).map((provider) => ({ value: provider.id, label: provider.displayName })),
            ]}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <FileDrop
          label={t('import.file')}
          help={t('import.fileHelp')}
          endings={['.xlsx', '.csv', '.txt']}
          maxBytes={LARGEST_BYTES}
          file={file}
          onChange={choose}
        />
        {sending.error && <ProblemNotice problem={sending.error} />}
        <FormActions>
          <Button loading={sending.isPending} disabled={!file || providerId === ''} onClick={send}>
            {t('import.read')}
          </Button>
        </FormActions>
        <p className={classes.quiet}>{t('import.nothingYet')}</p>
      </div>
    </Section>
  );
}
