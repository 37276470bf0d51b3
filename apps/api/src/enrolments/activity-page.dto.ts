import type { ActivityPage, ProgressNow } from '@tamkin/enrolments';
import { inLanguage, LANGUAGES, type Language } from '@tamkin/kernel';
import { IsIn, IsOptional } from 'class-validator';
import { LessonTextDto, toLessonTextDto } from '../courses/lesson-text.dto';
import { BlockerDto, MyActivityDto, toBlockerDtos, toMyActivityDto, type Reader } from './learning.dto';

export class LanguageChoiceDto {
  /** The language of this screen; that of the request when left out. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class OpenActivityDto extends LanguageChoiceDto {
  /** `yes` when a device only keeps the text to be read without network: nothing is begun and *Continue* stays. */
  @IsOptional()
  @IsIn(['yes'])
  ahead?: 'yes';
}

export class NeighbourDto {
  id: string;
  title: string;
}

export class ActivityPageDto {
  enrolmentId: string;
  courseTitle: string;
  moduleTitle: string;
  cohortStatus: 'open' | 'closed';
  activity: MyActivityDto;
  doneAt: string | null;
  doneCount: number;
  mandatoryCount: number;
  progress: number;
  /** Languages of the course. */
  languages: Language[];
  /** In the language asked for, or in the base language where that is missing; without blocks for what is not read. */
  text: LessonTextDto;
  previous: NeighbourDto | null;
  next: NeighbourDto | null;
}

export class ProgressNowDto {
  doneCount: number;
  mandatoryCount: number;
  progress: number;
  complete: boolean;
  nextActivityId: string | null;
  blockers: BlockerDto[];
}

export function toActivityPageDto(enrolmentId: string, page: ActivityPage, language: Language): ActivityPageDto {
  const neighbour = (activity: ActivityPage['next']): NeighbourDto | null =>
    activity ? { id: activity.id, title: inLanguage(activity.title, language) } : null;
  return {
    enrolmentId,
    courseTitle: inLanguage(page.outline.title, language),
    moduleTitle: inLanguage(page.module.title, language),
    cohortStatus: page.opened.cohortStatus,
    activity: toMyActivityDto(page.activity, language),
    doneAt: page.doneAt,
    doneCount: page.opened.doneCount,
    mandatoryCount: page.opened.mandatoryCount,
    progress: page.opened.progress,
    languages: [...page.outline.languages],
    text: toLessonTextDto(page.text),
    previous: neighbour(page.previous),
    next: neighbour(page.next),
  };
}

export function toProgressNowDto(now: ProgressNow, reader: Reader): ProgressNowDto {
  const { doneCount, mandatoryCount, progress, complete, nextActivityId } = now;
  return {
    doneCount,
    mandatoryCount,
    progress,
    complete,
    nextActivityId,
    blockers: toBlockerDtos(now.blockers, now, reader),
  };
}
