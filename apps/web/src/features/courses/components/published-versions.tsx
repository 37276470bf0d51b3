import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { useCourseVersions } from '../api/use-course-versions';

/** Every version that was published and how many people learn from it: an older one lives on with those who began it. */
export function PublishedVersions({ courseId }: { courseId: string }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <Section title={t('versions.title')}>
      <Loaded query={useCourseVersions(courseId)}>
        {({ items }) => (
          <DataTable
            caption={t('versions.title')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'number',
                header: t('versions.number'),
                cell: ({ number, current }) => (
                  <>
                    {t('versions.name', { number: format.number(number) })}{' '}
                    {current && <StatusBadge tone="success" label={t('versions.current')} />}
                  </>
                ),
              },
              { key: 'when', header: t('versions.when'), cell: ({ publishedAt }) => <DateText value={publishedAt} /> },
              {
                key: 'who',
                header: t('versions.who'),
                cell: ({ publishedBy }) => <Bidi>{publishedBy ?? t('versions.product')}</Bidi>,
              },
              {
                key: 'people',
                header: t('versions.people'),
                numeric: true,
                cell: ({ people }) => format.number(people),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
