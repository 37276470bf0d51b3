import { Button } from '@mantine/core';
import type { CourseDraftDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { offerUndo } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { hasContent, hasGap } from '../activity-gaps';
import { useArchiveCourse } from '../api/use-archive-course';
import { useCourseDraft } from '../api/use-course-draft';
import { CourseHours } from '../components/course-hours';
import { DiscardButton } from '../components/discard-button';
import { DuplicateButton } from '../components/duplicate-button';
import { ExportButton } from '../components/export-button';
import { OutlineEditor } from '../components/outline-editor';
import { PublishDialog } from '../components/publish-dialog';
import { PublishedOnly } from '../components/published-only';
import { PublishedVersions } from '../components/published-versions';
import { ReviewPanel } from '../components/review-panel';
import { inLanguage } from '../localised';
import classes from './course-editor-page.module.css';

/** A course as its author sees it: the draft's outline, or the published version and the way to a new draft. */
export default function CourseEditorPage() {
  const { id = '' } = useParams<{ id: string }>();
  const draft = useCourseDraft(id);
  if (draft.error?.code === 'course.no-draft') return <PublishedOnly courseId={id} />;
  return <Loaded query={draft}>{(loaded) => <DraftEditor draft={loaded} />}</Loaded>;
}

function DraftEditor({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const [publishing, setPublishing] = useState(false);
  const activities = draft.modules.flatMap((module) => module.activities);
  const [first] = activities;
  const gaps = draft.modules
    .filter(({ home }) => home === null)
    .flatMap((module) => module.activities.filter((activity) => hasGap(activity, draft))).length;
  return (
    <Page
      title={inLanguage(draft.title, useLanguage()).text}
      back={{ href: '/courses', label: t('authored.title') }}
      lead={<DraftFacts draft={draft} />}
      action={
        <Button variant={hasContent(activities, draft) ? 'filled' : 'default'} onClick={() => setPublishing(true)}>
          {t('publish.open')}
        </Button>
      }
    >
      <div className={classes.ways}>
        <LinkButton href={`/courses/${draft.courseId}/facts`} variant="default">
          {t('editor.facts')}
        </LinkButton>
        <LinkButton href={`/courses/${draft.courseId}/objectives`} variant="default">
          {t('editor.objectiveMap')}
        </LinkButton>
        {first && (
          <LinkButton href={`/courses/${draft.courseId}/preview/${first.id}`} variant="default">
            {t('editor.preview')}
          </LinkButton>
        )}
        <DuplicateButton course={{ id: draft.courseId, code: draft.code }} />
        <ExportButton courseId={draft.courseId} />
        {draft.published && <ArchiveButton draft={draft} />}
        <DiscardButton draft={draft} />
      </div>
      <ReviewPanel draft={draft} />
      <Section
        title={t('editor.outline')}
        aside={gaps > 0 ? <span className={classes.gaps}>{t('outline.gaps', { count: gaps })}</span> : undefined}
      >
        <OutlineEditor draft={draft} />
      </Section>
      {draft.published && <PublishedVersions courseId={draft.courseId} />}
      <PublishDialog
        draft={draft}
        open={publishing}
        onClose={() => setPublishing(false)}
        onPublished={() =>
          navigate(draft.published ? `/courses/${draft.courseId}/move` : `/catalogue/${draft.courseId}`)
        }
      />
    </Page>
  );
}

function DraftFacts({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  return (
    <span className={classes.facts}>
      <bdi dir="ltr">{draft.code}</bdi>
      <StatusBadge tone="neutral" label={t('editor.draft', { number: draft.number })} />
      {draft.archived && <StatusBadge status="archived" />}
      <span>
        <CourseHours online={draft.onlineMinutes} faceToFace={draft.faceToFaceMinutes} />
      </span>
    </span>
  );
}

function ArchiveButton({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  const archiving = useArchiveCourse(draft.courseId);
  const set = (archived: boolean): void => archiving.mutate(archived);
  return (
    <Button
      variant="subtle"
      loading={archiving.isPending}
      onClick={() => {
        set(!draft.archived);
        offerUndo(draft.archived ? t('editor.restored') : t('editor.archived'), () => set(draft.archived));
      }}
    >
      {draft.archived ? t('editor.restore') : t('editor.archive')}
    </Button>
  );
}
