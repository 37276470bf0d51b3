import type { AttendanceMark, AttendanceSheet, CohortSessions, TrainingSessionView } from '@tamkin/sessions';
import { displayName, inLanguage, LANGUAGES, type Language, type LocalisedText } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDateString,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';
import { LocalisedLineDto } from '../http/localised-text.dto';
import { NamesDto } from '../identity/me.dto';

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const CIVIL_DAY = /^\d{4}-\d{2}-\d{2}$/;

export class SessionPlanDto {
  /** The session activity of the course that it fulfils. */
  @IsUUID()
  activityId: string;

  /** Local day, `YYYY-MM-DD`. */
  @Matches(CIVIL_DAY)
  @IsDateString({ strict: true })
  date: string;

  /** Local time, `HH:MM`. */
  @Matches(CLOCK_TIME)
  from: string;

  /** Local time, `HH:MM`. */
  @Matches(CLOCK_TIME)
  to: string;

  /** Town, building, landmark, in at least one language. */
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedLineDto)
  place: LocalisedLineDto;

  @IsOptional()
  @IsString()
  @Length(2, 10)
  provinceCode?: string | null;
}

export class ScheduleSessionDto extends SessionPlanDto {
  /** Made by the client, so that sending it twice schedules one session. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class ChangeSessionDto extends SessionPlanDto {
  /** The revision that was on the screen. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class UpcomingSessionsQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class SessionIdDto {
  id: string;
}

export class HalfDayDto {
  id: string;
  /** Local, `YYYY-MM-DD`. */
  date: string;
  half: 'morning' | 'afternoon';
  /** Planned minutes. */
  minutes: number;
  /** People whose attendance has been taken; `null` for who does not train here. */
  marked: number | null;
  present: number | null;
}

export class TrainingSessionDto {
  id: string;
  cohortId: string;
  cohortName: string;
  courseCode: string;
  courseTitle: string;
  activityId: string;
  activityTitle: string;
  startsAt: string;
  endsAt: string;
  /** IANA. */
  timeZone: string;
  /** Local day, `YYYY-MM-DD`. */
  date: string;
  /** Local times, `HH:MM`. */
  from: string;
  to: string;
  place: LocalisedLineDto;
  provinceCode: string | null;
  /** In the language of the request. */
  provinceName: string | null;
  cancelled: boolean;
  revision: number;
  halfDays: HalfDayDto[];
}

export class SessionActivityDto {
  id: string;
  /** In the language of the request. */
  title: string;
  /** Nominal. */
  minutes: number;
}

export class CohortSessionsDto {
  items: TrainingSessionDto[];
  /** What the course wants to meet for. */
  activities: SessionActivityDto[];
  timeZone: string;
  /** First and last day of the cohort, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
  /** The cohort is open and the reader trains it: sessions can be planned. */
  canPlan: boolean;
  canTakeAttendance: boolean;
}

export class TrainingSessionsDto {
  items: TrainingSessionDto[];
}

export class MySessionDto extends TrainingSessionDto {
  enrolmentId: string;
  /** `null` until attendance has been taken. */
  attendedMinutes: number | null;
}

export class MySessionsDto {
  items: MySessionDto[];
}

export class AttendanceMarkDto {
  @IsUUID()
  halfDayId: string;

  @IsUUID()
  enrolmentId: string;

  /** 0 … planned; 0 = absent. */
  @IsInt()
  @Min(0)
  @Max(1440)
  minutes: number;
}

export class RecordAttendanceDto {
  /** `paper`: keyed in from the signed sheet. */
  @IsIn(['phone', 'paper'])
  entryMode: 'phone' | 'paper';

  /** The whole sheet: whoever is not in it has not been marked. */
  @IsArray()
  @ArrayMaxSize(4_000)
  @ValidateNested({ each: true })
  @Type(() => AttendanceMarkDto)
  marks: AttendanceMarkDto[];

  /** The marks that were on the screen before. When others stand by now, nothing changes; left out, whatever stands is replaced. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4_000)
  @ValidateNested({ each: true })
  @Type(() => AttendanceMarkDto)
  replaces?: AttendanceMarkDto[];
}

export class SheetPersonDto {
  enrolmentId: string;
  names: NamesDto;
  /** In the script of the request's language. */
  displayName: string;
  /** In French and in Arabic, for the printed sheet. */
  providerName: LocalisedLineDto;
  withdrawn: boolean;
}

export class AttendanceSheetDto {
  session: TrainingSessionDto;
  people: SheetPersonDto[];
  marks: AttendanceMarkDto[];
  /** False before the day, when cancelled, and once the report is with the reviewer. */
  open: boolean;
}

/** `counts`: whether the reader may see how many came. */
export function toTrainingSessionDto(
  session: TrainingSessionView,
  language: Language,
  counts: boolean,
): TrainingSessionDto {
  return {
    id: session.id,
    cohortId: session.cohortId,
    cohortName: session.cohortName,
    courseCode: session.courseCode,
    courseTitle: inLanguage(session.courseTitle, language),
    activityId: session.activityId,
    activityTitle: inLanguage(session.activityTitle, language),
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    timeZone: session.timeZone,
    date: session.date,
    from: session.from,
    to: session.to,
    place: session.place,
    provinceCode: session.provinceCode,
    provinceName: session.provinceName ? inLanguage(session.provinceName, language) : null,
    cancelled: session.cancelledAt !== null,
    revision: session.revision,
    halfDays: session.halfDays.map(({ marked, present, ...day }) => ({
      ...day,
      marked: counts ? marked : null,
      present: counts ? present : null,
    })),
  };
}

export function toCohortSessionsDto(
  { cohort, sessions, activities, trains, counts }: CohortSessions,
  language: Language,
): CohortSessionsDto {
  return {
    items: sessions.map((session) => toTrainingSessionDto(session, language, counts)),
    activities: activities.map(({ id, title, minutes }) => ({ id, title: inLanguage(title, language), minutes })),
    timeZone: cohort.timeZone,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    canPlan: trains && cohort.status === 'open',
    canTakeAttendance: trains && !cohort.reportSubmitted,
  };
}

export function toAttendanceSheetDto(
  { session, people, marks, open }: AttendanceSheet,
  language: Language,
): AttendanceSheetDto {
  return {
    session: toTrainingSessionDto(session, language, true),
    people: people.map((person) => ({ ...person, displayName: displayName(person.names, language) })),
    marks: marks.map((mark: AttendanceMark) => ({ ...mark })),
    open,
  };
}

/** Only the languages that were filled in. */
export function placeOf(place: LocalisedLineDto): LocalisedText {
  const filled = LANGUAGES.flatMap((language) => {
    const text = place[language]?.trim();
    return text ? [[language, text] as const] : [];
  });
  return Object.fromEntries(filled);
}
