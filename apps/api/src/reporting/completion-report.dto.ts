import type { EntryMode } from '@tamkin/assessments';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import type {
  BreakdownLine,
  Choices,
  CountedPage,
  Figures,
  Headline,
  ParticipationStatus,
  PersonLine,
  ProviderLine,
} from '@tamkin/reporting';

/** Each of these opens a list of as many lines (`measure` of the two lists has the same names). */
export class ReportCountsDto {
  /** I.P1 */
  providersReached: number;
  /** I.P2 */
  providersTrained: number;
  /** I.ST1, persons */
  enrolled: number;
  /** I.ST3, person × course */
  participations: number;
  /** I.ST2, persons */
  trained: number;
  trainedWomen: number;
  trainedMen: number;
  trainedNotStated: number;
  /** Enrolments of cohorts that ended in the period, withdrawn ones included. */
  ended: number;
  completed: number;
  /** I.C2: enrolments that a session held in the period expected, once its attendance was taken. */
  expected: number;
  sat: number;
  passed: number;
  /** Of `ended`, those in courses with a final test. */
  endedTested: number;
  endedPassed: number;
  /** I.C4 */
  achievement: number;
  /** I.C4 */
  participation: number;
  /** Enrolments with a pre-test and a final test. */
  paired: number;
  /** I.B1, action plans handed in for the first time. */
  plansSubmitted: number;
  /** Of `plansSubmitted`, validated by now. */
  plansSubmittedValidated: number;
  /** I.B1, validated in the period. */
  plansValidated: number;
  /** I.B1, became implemented in the period: an action done, shown by a file or confirmed by the manager. */
  plansImplemented: number;
  /** Validated plans whose six months ended in the period. */
  plansDue: number;
  plansDueImplemented: number;
}

/** Shares are 0–1; `null` where there is nobody to divide by. */
export class ReportRatesDto {
  /** I.ST5: women ÷ women and men. */
  womenShare: number | null;
  /** I.C1: completed ÷ ended. */
  completionRate: number | null;
  /** I.C2: attended ÷ planned minutes. */
  attendanceRate: number | null;
  /** I.C3: passed ÷ sat. */
  passRate: number | null;
  /** I.C3: endedPassed ÷ endedTested. */
  passRateOfEnrolled: number | null;
  /** I.L2: points of 100, mean over `paired`. */
  knowledgeGain: number | null;
  /** I.L2: share of what was still to learn. */
  normalisedGain: number | null;
  /** I.B1: plansSubmittedValidated ÷ plansSubmitted. */
  validatedPlanShare: number | null;
  /** I.B1: plansDueImplemented ÷ plansDue. */
  implementedPlanShare: number | null;
}

/** Of the face-to-face sessions held in the period, as far as attendance has been taken. */
export class AttendanceMinutesDto {
  planned: number;
  attended: number;
}

export class ReportFiguresDto {
  counts: ReportCountsDto;
  rates: ReportRatesDto;
  /** I.C2, of all in `expected` together. */
  minutes: AttendanceMinutesDto;
}

export class TargetDto {
  /** `I.ST2`; a target of a share is in whole percent. */
  indicator: string;
  value: number;
}

export class CompletionReportDto {
  figures: ReportFiguresDto;
  /** The calendar year the targets are of; `null` when no target fits this period and these filters. */
  targetYear: number | null;
  targets: TargetDto[];
}

export class BreakdownLineDto {
  /** Value of the filter that keeps this line only. */
  key: string;
  /** Of providers, regions and courses, in the language of the request. */
  name: string | null;
  figures: ReportFiguresDto;
}

export class BreakdownDto {
  items: BreakdownLineDto[];
}

export class ReportChoiceDto {
  key: string;
  name: string;
}

export class ReportChoicesDto {
  providers: ReportChoiceDto[];
  regions: ReportChoiceDto[];
  courses: ReportChoiceDto[];
}

export class ListedCertificateDto {
  serial: string;
  /** `achievement` or `participation` */
  kind: string;
  releasedAt: string;
}

export class ListedPlanDto {
  id: string;
  submittedAt: string;
  validatedAt: string | null;
  /** Since when an action is known to be done. */
  implementedAt: string | null;
}

export class PersonLineDto {
  /** Of the line, not of the person. */
  key: string;
  personId: string;
  /** In the script of the request's language. */
  displayName: string;
  providerId: string;
  providerName: string;
  courseCode: string;
  courseTitle: string;
  cohortName: string;
  /** In which the course is read. */
  language: Language;
  status: ParticipationStatus;
  enrolledAt: string;
  startedAt: string | null;
  completedAt: string | null;
  withdrawnAt: string | null;
  certificate: ListedCertificateDto | null;
  /** The action plan: in a list of plans the one listed, else the first of the enrolment. */
  plan: ListedPlanDto | null;
  /** Of this enrolment; `null` = no session in the period. */
  minutes: AttendanceMinutesDto | null;
  /** How the final test was answered; `null` = not yet. */
  entryMode: EntryMode | null;
  /** Further enrolments of this person behind the same number. */
  others: number;
}

export class PeopleListDto {
  items: PersonLineDto[];
  nextCursor: string | null;
  /** The number that was opened. */
  total: number;
}

export class ProviderLineDto {
  providerId: string;
  name: string;
  type: string;
  regionName: string;
  /** Staff that make it count. */
  staff: number;
}

export class ProviderListDto {
  items: ProviderLineDto[];
  nextCursor: string | null;
  total: number;
}

export function toCompletionReportDto({ figures, targetYear, targets }: Headline): CompletionReportDto {
  return {
    figures: toReportFiguresDto(figures),
    targetYear,
    targets: [...targets].map(([indicator, value]) => ({ indicator, value })),
  };
}

export function toBreakdownDto(lines: readonly BreakdownLine[], language: Language): BreakdownDto {
  return {
    items: lines.map(({ key, name, figures }) => ({
      key,
      name: name ? inLanguage(name, language) : null,
      figures: toReportFiguresDto(figures),
    })),
  };
}

export function toReportChoicesDto({ providers, regions, courses }: Choices, language: Language): ReportChoicesDto {
  const toDto = ({ key, name }: Choices['providers'][number]): ReportChoiceDto => ({
    key,
    name: inLanguage(name, language),
  });
  return {
    providers: providers.map(toDto),
    regions: regions.map(toDto),
    courses: courses.map((course) => ({
      key: course.key,
      name: `${course.code} · ${inLanguage(course.name, language)}`,
    })),
  };
}

export function toPeopleListDto(
  { items, nextCursor, total }: CountedPage<PersonLine>,
  language: Language,
): PeopleListDto {
  return { items: items.map((line) => toPersonLineDto(line, language)), nextCursor, total };
}

export function toProviderListDto(page: CountedPage<ProviderLine>, language: Language): ProviderListDto {
  const items = page.items.map(({ providerId, name, type, regionName, staff }) => ({
    providerId,
    name: inLanguage(name, language),
    type,
    regionName: inLanguage(regionName, language),
    staff,
  }));
  return { items, nextCursor: page.nextCursor, total: page.total };
}

function toReportFiguresDto({ counts, rates, minutes }: Figures): ReportFiguresDto {
  return { counts: { ...counts }, rates: { ...rates }, minutes: { ...minutes } };
}

function toPersonLineDto(line: PersonLine, language: Language): PersonLineDto {
  const { givenLatin, familyLatin, givenArabic, familyArabic } = line;
  const arabic = givenArabic || familyArabic ? { given: givenArabic ?? '', family: familyArabic ?? '' } : null;
  return {
    key: line.key,
    personId: line.personId,
    displayName: displayName({ latin: { given: givenLatin, family: familyLatin }, arabic }, language),
    providerId: line.providerId,
    providerName: inLanguage(line.providerName, language),
    courseCode: line.courseCode,
    courseTitle: inLanguage(line.courseTitle, language),
    cohortName: line.cohortName,
    language: line.language,
    status: line.status,
    enrolledAt: line.enrolledAt.toISOString(),
    startedAt: line.startedAt?.toISOString() ?? null,
    completedAt: line.completedAt?.toISOString() ?? null,
    withdrawnAt: line.withdrawnAt?.toISOString() ?? null,
    certificate: line.certificate,
    plan: line.plan,
    minutes: line.minutes,
    entryMode: line.entryMode,
    others: line.others,
  };
}
