import {
  IconBook,
  IconCalendarEvent,
  IconClipboardText,
  IconListCheck,
  IconMessageCircleQuestion,
} from '@tabler/icons-react';
import type { CourseActivityDto } from '@tamkin/api-client';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

type Kind = CourseActivityDto['kind'];

const ICONS: Record<Kind, ComponentType<{ size?: number; stroke?: number }>> = {
  lesson: IconBook,
  quiz: IconListCheck,
  survey: IconMessageCircleQuestion,
  assignment: IconClipboardText,
  session: IconCalendarEvent,
};

export function ActivityIcon({ kind }: { kind: Kind }) {
  const Icon = ICONS[kind];
  return <Icon size={20} stroke={1.75} />;
}

/** "Final test", "Action plan", "Lesson": the most telling word there is. */
export function useKindName(): (activity: Pick<CourseActivityDto, 'kind' | 'purpose' | 'actionPlan'>) => string {
  const { t } = useTranslation('courses');
  return ({ kind, purpose, actionPlan }) => {
    if (actionPlan) return t('kind.action-plan');
    return purpose ? t(`purpose.${purpose}`) : t(`kind.${kind}`);
  };
}
