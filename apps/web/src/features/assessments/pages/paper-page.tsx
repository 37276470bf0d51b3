import {
  getAssignmentSettings,
  getObservationGrid,
  getPaper,
  getSurvey,
  type AssignmentSettingsDto,
  type AuthoredActivityDto,
  type GridDto,
  type PaperDto,
  type SurveyDto,
} from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { AssignmentEditor } from '../editor/assignment-editor';
import { GridEditor } from '../editor/grid-editor';
import { PaperEditor } from '../editor/paper-editor';
import { SurveyEditor } from '../editor/survey-editor';

type Authored =
  | { kind: 'quiz'; data: PaperDto }
  | { kind: 'survey'; data: SurveyDto }
  | { kind: 'assignment'; data: AssignmentSettingsDto }
  | { kind: 'session'; data: GridDto };

/** What hangs on an activity: the paper of a quiz, the questions of a survey, the rubric of an assignment, the grid of a session. */
export default function PaperPage() {
  const { courseId = '', activityId = '' } = useParams();
  const query = useQuery<Authored, ApiProblem>({
    queryKey: ['authored', activityId],
    queryFn: () => readAuthored(activityId),
  });
  return <Loaded query={query}>{(authored) => <Editor authored={authored} courseId={courseId} />}</Loaded>;
}

function Editor({ authored, courseId }: { authored: Authored; courseId: string }) {
  const { t } = useTranslation('assessments');
  const { activity, revision } = authored.data;
  const title = useTitle(activity);
  return (
    <Page
      title={title}
      lead={activity.editable ? t(`editor.lead.${authored.kind}`) : t('editor.published')}
      back={{ href: `/courses/${courseId}`, label: activity.courseCode }}
    >
      {authored.kind === 'quiz' && <PaperEditor key={revision} paper={authored.data} />}
      {authored.kind === 'survey' && <SurveyEditor key={revision} survey={authored.data} />}
      {authored.kind === 'assignment' && <AssignmentEditor key={revision} settings={authored.data} />}
      {authored.kind === 'session' && <GridEditor key={revision} grid={authored.data} />}
    </Page>
  );
}

function useTitle({ title }: AuthoredActivityDto): string {
  const language = useLanguage();
  return title[language] ?? title.fr ?? title.ar ?? title.en ?? '';
}

/** The address does not tell the kind; the server does. */
async function readAuthored(activityId: string): Promise<Authored> {
  const readers: (() => Promise<Authored>)[] = [
    async () => ({ kind: 'quiz', data: await getPaper(activityId) }),
    async () => ({ kind: 'survey', data: await getSurvey(activityId) }),
    async () => ({ kind: 'assignment', data: await getAssignmentSettings(activityId) }),
  ];
  for (const read of readers) {
    try {
      return await read();
    } catch (error) {
      if (!isOfAnotherKind(error)) throw error;
    }
  }
  return { kind: 'session', data: await getObservationGrid(activityId) };
}

function isOfAnotherKind(error: unknown): boolean {
  return toApiProblem(error).code === 'activity.of-another-kind';
}
