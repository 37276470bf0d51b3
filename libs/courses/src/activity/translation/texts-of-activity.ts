import type { Language } from '@tamkin/kernel';
import type { ActivityText } from '../activity-text.entity';
import type { Block } from '../block';
import { alignedTo, countsOfBase, countsOfTranslation, followingBase, type TextCounts } from './aligned-text';
import { marksAfterWriting, withMissingMarks, type TranslationMarks } from './translation-marks';

/** What is looked at of a text, whether it is to be shown or changed. */
type TextFacts = Pick<ActivityText, 'language' | 'blocks' | 'revision' | 'basedOnRevision' | 'marks'>;

/** The texts of one activity together: what a change of one means to the others. Pure. */
export class TextsOfActivity<Text extends TextFacts = ActivityText> {
  constructor(
    private readonly activity: { readonly id: string; readonly baseLanguage: Language },
    private readonly texts: readonly Text[],
  ) {}

  all(): readonly Text[] {
    return this.texts;
  }

  of(language: Language): Text | null {
    return this.texts.find((text) => text.language === language) ?? null;
  }

  isBase({ language }: Pick<Text, 'language'>): boolean {
    return language === this.activity.baseLanguage;
  }

  baseBlocks(): readonly Block[] {
    return this.of(this.activity.baseLanguage)?.blocks ?? [];
  }

  /** With those of blocks kept before there were marks. */
  marksOf(text: TextFacts): TranslationMarks {
    const base = this.of(this.activity.baseLanguage);
    const upToDate = (text.basedOnRevision ?? 0) >= (base?.revision ?? 0);
    return withMissingMarks(this.baseBlocks(), text, upToDate);
  }

  countsOf(text: TextFacts): TextCounts {
    if (text.language === this.activity.baseLanguage) return countsOfBase(text.blocks);
    return countsOfTranslation(this.baseBlocks(), { blocks: text.blocks, marks: this.marksOf(text) });
  }

  /** The text of a language after an author wrote `blocks` into it, and what of it is new. */
  written(
    this: TextsOfActivity,
    language: Language,
    blocks: readonly Block[],
    confirmed: ReadonlySet<string> | null,
  ): { text: ActivityText; words: boolean; marks: boolean } {
    const old = this.of(language) ?? emptyText(this.activity.id, language);
    const isNew = this.of(language) === null;
    if (this.isBase({ language })) {
      const text = this.counted({ ...old, blocks: [...blocks], basedOnRevision: null });
      return { text, words: isNew || canonical(old.blocks) !== canonical(text.blocks), marks: false };
    }
    const before = { blocks: old.blocks, marks: this.marksOf(old) };
    const aligned = alignedTo(this.baseBlocks(), blocks);
    const marks = marksAfterWriting({ base: this.baseBlocks(), before, blocks: aligned, confirmed });
    const text = this.counted({ ...old, blocks: aligned, marks });
    return {
      text,
      words: isNew || canonical(old.blocks) !== canonical(aligned),
      marks: canonical(before.marks) !== canonical(marks),
    };
  }

  /** After `saved` took its place: when it is the base, the translations follow it. */
  with(this: TextsOfActivity, saved: ActivityText): TextsOfActivity {
    const others = this.texts.filter(({ language }) => language !== saved.language);
    if (!this.isBase(saved)) return new TextsOfActivity(this.activity, [...others, saved]);
    const marked = others.map((text) => ({ ...text, marks: this.marksOf(text) }));
    const next = new TextsOfActivity(this.activity, [saved, ...marked]);
    const following = marked.map((text) =>
      next.counted({ ...text, ...followingBase(this.baseBlocks(), saved.blocks, text) }),
    );
    return new TextsOfActivity(this.activity, [saved, ...following]);
  }

  /** With its counts, and the base revision it agrees with when nothing in it is behind. */
  counted(this: TextsOfActivity, text: ActivityText): ActivityText {
    const { missing, outdated, unfinished } = this.countsOf(text);
    const counts = { missingBlocks: missing, outdatedBlocks: outdated, unfinishedBlocks: unfinished };
    if (this.isBase(text)) return { ...text, ...counts };
    const base = this.of(this.activity.baseLanguage)?.revision ?? 0;
    return { ...text, ...counts, basedOnRevision: outdated === 0 ? base : text.basedOnRevision };
  }
}

function emptyText(activityId: string, language: Language): ActivityText {
  const counts = { missingBlocks: 0, outdatedBlocks: 0, unfinishedBlocks: 0 };
  const nobody = { updatedAt: new Date(0), updatedBy: null };
  return { activityId, language, blocks: [], revision: 0, basedOnRevision: 0, marks: {}, ...counts, ...nobody };
}

/** `jsonb` keeps no order of keys, so both sides are written with sorted ones. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
