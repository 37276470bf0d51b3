import { IconTargetArrow } from '@tabler/icons-react';
import type { ObjectiveMapDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { EmptyState } from '../../../ui/empty-state';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { PrintButton } from '../../../ui/print-button';
import { TextLink } from '../../../ui/text-link';
import { useObjectiveMap } from '../api/use-bank';
import { ObjectiveMapTable } from '../objectives/objective-map-table';
import classes from '../objectives/objective-map.module.css';

/** From the objectives of a course to its bank and its tests. */
export default function ObjectiveMapPage() {
  const { courseId = '' } = useParams();
  const query = useObjectiveMap(courseId);
  return <Loaded query={query}>{(map) => <ObjectiveMap courseId={courseId} map={map} />}</Loaded>;
}

function ObjectiveMap({ courseId, map }: { courseId: string; map: ObjectiveMapDto }) {
  const { t } = useTranslation('assessments');
  const version = t(`objectiveMap.version.${map.versionStatus}`, { number: map.version });
  // What is published is changed in a new version, which the page of the course offers.
  const facts = map.versionStatus === 'draft' ? `/courses/${courseId}/facts` : `/courses/${courseId}`;
  const hasObjectives = map.lines.some(({ kind }) => kind === 'objective');
  return (
    <Page
      title={t('objectiveMap.title')}
      lead={
        <>
          <bdi>{map.courseTitle}</bdi> · {version}
        </>
      }
      back={{ href: `/courses/${courseId}`, label: map.courseCode }}
      action={<PrintButton />}
    >
      <p className={classes.why}>{t('objectiveMap.why')}</p>
      {!hasObjectives && (
        <EmptyState
          icon={IconTargetArrow}
          title={t('objectiveMap.emptyTitle')}
          action={<LinkButton href={facts}>{t('objectiveMap.write')}</LinkButton>}
        >
          {t('objectiveMap.emptyWhy')}
        </EmptyState>
      )}
      {map.lines.length > 0 && <ObjectiveMapTable courseId={courseId} map={map} />}
      {hasObjectives && (
        <p className="tk-no-print">
          <TextLink href={facts}>{t('objectiveMap.change')}</TextLink>
        </p>
      )}
    </Page>
  );
}
