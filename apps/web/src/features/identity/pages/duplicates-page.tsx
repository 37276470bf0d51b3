import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { DuplicateGroupDto, DuplicatePersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { ChoiceField } from '../../../ui/choice-field';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { useDuplicates, useMergePeople } from '../api/use-people';

/** People who look like one: the administrator says who is kept. */
export default function DuplicatesPage() {
  const { t } = useTranslation('people');
  const query = useDuplicates();
  return (
    <Page
      title={t('duplicates.title')}
      lead={t('duplicates.lead')}
      back={{ href: '/people', label: t('list.title') }}
      width="reading"
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t('duplicates.emptyTitle')}>
              {t('duplicates.emptyWhy')}
            </EmptyState>
          ) : (
            items.map((group) => <Group key={group.people.map(({ id }) => id).join()} group={group} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function Group({ group }: { group: DuplicateGroupDto }) {
  const { t } = useTranslation('people');
  const [keptId, setKeptId] = useState(group.people[0]?.id ?? '');
  const [asking, setAsking] = useState(false);
  const merging = useMergePeople();
  const others = group.people.filter(({ id }) => id !== keptId);
  const merge = async (): Promise<void> => {
    for (const { id } of others) await merging.mutateAsync({ keptId, duplicateId: id });
    setAsking(false);
    sayDone(t('duplicates.done'));
  };
  const kept = group.people.find(({ id }) => id === keptId);
  return (
    <Section title={kept?.displayName ?? ''} aside={<Bidi>{group.providerName}</Bidi>} look="card">
      <ChoiceField
        label={t('duplicates.keep')}
        value={keptId}
        choices={group.people.map((person) => ({ value: person.id, label: labelOf(person), help: contactOf(person) }))}
        onChange={setKeptId}
      />
      <Button mt="md" onClick={() => setAsking(true)}>
        {t('duplicates.merge')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('duplicates.confirm', { name: kept?.displayName ?? '' })}
        confirmLabel={t('duplicates.merge')}
        busy={merging.isPending}
        problem={merging.error}
        onConfirm={() => void merge().catch(() => undefined)}
        onCancel={() => setAsking(false)}
      >
        <p>{t('duplicates.detail')}</p>
      </ConfirmDialog>
    </Section>
  );
}

function labelOf({ names }: DuplicatePersonDto): string {
  const latin = `${names.latin.given} ${names.latin.family}`;
  return names.arabic ? `${latin} · ${names.arabic.given} ${names.arabic.family}` : latin;
}

function contactOf({ phone, email, userName, birthYear }: DuplicatePersonDto): string {
  return [phone, email, userName, birthYear].filter((value) => value !== null).join(' · ');
}
