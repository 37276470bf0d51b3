import { Button } from '@mantine/core';
import type { ProviderDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useHasRole } from '../../../platform/current-user';
import { offerUndo, sayDone } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { NumberLink } from '../../../ui/number-link';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { useArchiveProvider, useCorrectProvider, useProvider } from '../api/use-providers';
import { BranchesSection } from '../components/branches-section';
import { ProviderForm } from '../components/provider-form';

/** One provider: its facts, its people by the number, its branches. */
export default function ProviderPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams<{ id: string }>();
  const administers = useHasRole('administrator');
  const [correcting, setCorrecting] = useState(false);
  const query = useProvider(id);
  return (
    <Page
      title={query.data?.displayName ?? t('providers.one')}
      back={{ href: '/providers', label: t('providers.title') }}
      action={
        administers &&
        !correcting && (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('providers.correct')}
          </Button>
        )
      }
      width="reading"
    >
      <Loaded query={query}>
        {(provider) =>
          correcting ? (
            <Correction provider={provider} onDone={() => setCorrecting(false)} />
          ) : (
            <>
              <Facts provider={provider} />
              <BranchesSection provider={provider} manages={administers} />
              {administers && <Archive provider={provider} />}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Facts({ provider }: { provider: ProviderDto }) {
  const { t } = useTranslation('people');
  const seesPeople = useHasRole('administrator') || useHasRole('reviewer');
  const { id, name, type, regionName, provinceName, ice, staff, archivedAt } = provider;
  const unknown = t('common:state.notStated');
  return (
    <Section title={t('providers.facts')} aside={archivedAt !== null && <StatusBadge status="archived" />} look="card">
      <FactList
        facts={[
          { label: t('providers.type'), value: t(`providerType.${type}`) },
          { label: t('providers.nameFr'), value: <Bidi lang="fr">{name.fr}</Bidi> },
          { label: t('providers.nameAr'), value: name.ar ? <Bidi lang="ar">{name.ar}</Bidi> : unknown },
          { label: t('providers.place'), value: <Bidi>{`${provinceName} · ${regionName}`}</Bidi> },
          { label: t('providers.ice'), value: ice ? <Bidi dir="ltr">{ice}</Bidi> : unknown },
          {
            label: t('providers.staff'),
            value: <NumberLink value={staff} label="" href={seesPeople ? `/people?providerId=${id}` : undefined} />,
          },
        ]}
      />
    </Section>
  );
}

function Correction({ provider, onDone }: { provider: ProviderDto; onDone: () => void }) {
  const { t } = useTranslation('people');
  const correcting = useCorrectProvider(provider.id);
  return (
    <ProviderForm
      provider={provider}
      saveLabel={t('common:actions.save')}
      busy={correcting.isPending}
      onSave={(input, refuse) =>
        correcting.mutate(
          { ...input, revision: provider.revision },
          {
            onError: refuse,
            onSuccess: () => {
              sayDone(t('correct.done'));
              onDone();
            },
          },
        )
      }
    />
  );
}

/** An archived provider keeps its people and its history; it can come back. */
function Archive({ provider: { id, archivedAt, revision } }: { provider: ProviderDto }) {
  const { t } = useTranslation('people');
  const archiving = useArchiveProvider(id);
  const archived = archivedAt !== null;
  const turn = (): void =>
    archiving.mutate(
      { archived: !archived, revision },
      {
        onSuccess: () =>
          offerUndo(archived ? t('providers.restored') : t('providers.archivedDone'), () =>
            archiving.mutate({ archived, revision: revision + 1 }),
          ),
      },
    );
  return (
    <Section title={t('providers.archiving')}>
      {archiving.error && <ProblemNotice problem={archiving.error} />}
      <p>{archived ? t('providers.restoreHelp') : t('providers.archiveHelp')}</p>
      <Button variant="default" loading={archiving.isPending} onClick={turn}>
        {archived ? t('providers.restore') : t('providers.archive')}
      </Button>
    </Section>
  );
}
