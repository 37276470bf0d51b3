import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { sayDone } from '../../../platform/undo';
import { Page } from '../../../ui/page';
import { useAddProvider } from '../api/use-providers';
import { ProviderForm } from '../components/provider-form';

export default function NewProviderPage() {
  const { t } = useTranslation('people');
  const [, navigate] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const adding = useAddProvider();
  return (
    <Page title={t('providers.add')} back={{ href: '/providers', label: t('providers.title') }} width="reading">
      <ProviderForm
        saveLabel={t('providers.add')}
        busy={adding.isPending}
        onSave={(input, refuse) =>
          adding.mutate(
            { ...input, id },
            {
              onError: refuse,
              onSuccess: (made) => {
                sayDone(t('providers.added'));
                navigate(`/providers/${made.id}`);
              },
            },
          )
        }
      />
    </Page>
  );
}
