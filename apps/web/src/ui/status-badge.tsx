import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconClockHour4,
  IconPencil,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './status-badge.module.css';

/** Warning is for what is late, danger only for what is lost or refused. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

type Icon = ComponentType<{ size?: number; stroke?: number }>;

const TONE_ICONS: Record<Tone, Icon> = {
  neutral: IconCircleDashed,
  info: IconCircleHalf2,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconCircleX,
};

/** States with the same word, icon and colour on every screen. */
const COMMON = {
  'not-started': { tone: 'neutral', icon: IconCircle },
  'in-progress': { tone: 'info', icon: IconCircleHalf2 },
  'on-time': { tone: 'success', icon: IconCircleCheck },
  late: { tone: 'warning', icon: IconAlertTriangle },
  done: { tone: 'success', icon: IconCircleCheck },
  waiting: { tone: 'info', icon: IconClockHour4 },
  refused: { tone: 'danger', icon: IconCircleX },
  lost: { tone: 'danger', icon: IconCircleX },
  draft: { tone: 'neutral', icon: IconPencil },
  published: { tone: 'success', icon: IconCircleCheck },
  archived: { tone: 'neutral', icon: IconCircleDashed },
} satisfies Record<string, { tone: Tone; icon: Icon }>;

export type CommonStatus = keyof typeof COMMON;

type StatusBadgeProps =
  | { status: CommonStatus; /** Follows the word: "Late · since Monday". */ since?: string }
  | {
      tone: Tone;
      label: string;
      icon?: Icon;
      /** A sentence rather than a word: it may take several lines. */ sentence?: boolean;
    };

/** A state, as word, icon and colour together. */
export function StatusBadge(props: StatusBadgeProps) {
  const { t } = useTranslation('common');
  const common = 'status' in props;
  const tone = common ? COMMON[props.status].tone : props.tone;
  const Icon = common ? COMMON[props.status].icon : (props.icon ?? TONE_ICONS[props.tone]);
  const word = common ? t(`status.${props.status}`) : props.label;
  const since = common ? props.since : undefined;
  const isLong = since !== undefined || (!common && props.sentence === true);
  return (
    <span className={classes.badge} data-tone={tone} data-long={isLong || undefined}>
      <span className={classes.icon} aria-hidden>
        <Icon size={16} stroke={2} />
      </span>
      {since === undefined ? word : `${word} · ${since}`}
    </span>
  );
}
