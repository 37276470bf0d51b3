import type { ProviderLineDto } from '@tamkin/api-client';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { useUrlState } from '../../../platform/use-url-state';
import type { Column } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { useReportedProviders } from '../api/use-report-lists';
import { ReportFilters } from '../components/report-filters';
import { listAddress, reportAddress, REPORT_DEFAULTS } from '../report-address';

const DEFAULTS = { ...REPORT_DEFAULTS, measure: 'providersReached' };

/** The providers behind one number of the report, by name. */
export default function ProvidersPage() {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const [address, setAddress] = useUrlState(DEFAULTS);
  const search = useSearch();
  const list = useReportedProviders(address, address.measure);
  const measure = address.measure === 'providersTrained' ? 'trained' : 'involved';
  const columns: Column<ProviderLineDto>[] = [
    {
      key: 'name',
      header: t('dimensions.provider'),
      cell: ({ name, providerId }) => (
        <TextLink quiet href={listAddress('people', measure, address, { provider: providerId })}>
          {name}
        </TextLink>
      ),
    },
    { key: 'type', header: t('dimensions.provider-type'), cell: ({ type }) => t(`lines.provider-type.${type}`) },
    { key: 'region', header: t('dimensions.region'), cell: ({ regionName }) => regionName },
    { key: 'staff', header: t('columns.staff'), numeric: true, cell: ({ staff }) => format.number(staff) },
  ];
  return (
    <Page
      title={t(`measures.${address.measure}`, { defaultValue: t('list.title') })}
      back={{ href: reportAddress(search), label: t('title') }}
    >
      <ReportFilters address={address} onChange={setAddress} />
      <ListTable
        list={list}
        caption={t('list.title')}
        columns={columns}
        rowKey={({ providerId }) => providerId}
        empty={
          <EmptyState icon={IconBuildingCommunity} title={t('empty.title')}>
            {t('empty.why')}
          </EmptyState>
        }
      />
    </Page>
  );
}
