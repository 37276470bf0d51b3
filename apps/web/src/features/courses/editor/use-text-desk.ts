import type { AuthoredTextsDto, LessonBlockDto } from '@tamkin/api-client';
import { useEffect, useState } from 'react';
import type { Language } from '../../../platform/language';
import { useSaveTexts, type SavedTexts, type TextToSave } from '../api/use-save-texts';
import { toInput } from './editable-text';

export interface DeskText {
  blocks: readonly LessonBlockDto[];
  revision: number;
  basedOnRevision: number | null;
  outOfDate: boolean;
  /** Changed since it was saved. */
  dirty: boolean;
}

type DeskTexts = Record<Language, DeskText>;

const NOTHING: DeskText = { blocks: [], revision: 0, basedOnRevision: null, outOfDate: false, dirty: false };

/** What is being written, in every language, and how it is saved. */
export function useTextDesk(loaded: AuthoredTextsDto) {
  const { baseLanguage } = loaded;
  const [texts, setTexts] = useState<DeskTexts>(() => textsOf(loaded));
  const saving = useSaveTexts(loaded.courseId, loaded.activityId, (saved) =>
    setTexts((before) => withSaved(before, saved, baseLanguage)),
  );
  const dirty = Object.values(texts).some((text) => text.dirty);
  useWarningBeforeLeaving(dirty);
  return {
    texts,
    dirty,
    saving,
    change: (language: Language, blocks: readonly LessonBlockDto[]) =>
      setTexts((before) => ({ ...before, [language]: { ...before[language], blocks, dirty: true } })),
    /** `confirmed`: translations behind their base that the author says are right now. */
    save: (confirmed: ReadonlySet<Language>) => saving.mutate(toSave(texts, baseLanguage, confirmed)),
  };
}

function textsOf(loaded: AuthoredTextsDto): DeskTexts {
  const text = (language: Language): DeskText => {
    const found = loaded.texts.find((each) => each.language === language);
    return found ? { ...NOTHING, ...found } : NOTHING;
  };
  return { fr: text('fr'), ar: text('ar'), en: text('en') };
}

/** The base first, so that a translation written beside it counts as made from the new base. */
function toSave(texts: DeskTexts, base: Language, confirmed: ReadonlySet<Language>): TextToSave[] {
  const languages = (Object.keys(texts) as Language[]).sort((a, b) => Number(b === base) - Number(a === base));
  return languages.flatMap((language) => {
    const text = texts[language];
    const upToDate = language === base || !text.outOfDate || confirmed.has(language);
    if (!text.dirty && !(text.outOfDate && upToDate)) return [];
    const { revision, basedOnRevision } = text;
    const based = upToDate ? {} : { basedOnRevision: basedOnRevision ?? 0 };
    return [{ language, revision, blocks: toInput(text.blocks), ...based }];
  });
}

function withSaved(texts: DeskTexts, saved: SavedTexts, base: Language): DeskTexts {
  const { language, revision, outOfDate } = saved;
  const before = texts[language];
  const basedOnRevision = language === base ? null : outOfDate ? before.basedOnRevision : texts[base].revision;
  const after = { ...texts, [language]: { ...before, revision, basedOnRevision, outOfDate, dirty: false } };
  if (language !== base || revision === before.revision) return after;
  return Object.fromEntries(
    Object.entries(after).map(([each, text]) => {
      const behind = each !== base && text.revision > 0;
      return [each, behind ? { ...text, outOfDate: true } : text];
    }),
  ) as DeskTexts;
}

function useWarningBeforeLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
