import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PaperDto, PaperPoolDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform/use-language';
import { TextLink } from '../../../ui/text-link';
import { sayObjective, useBankCourses, useBankTags, usePoolSize } from '../api/use-bank';
import { newPool, type PaperDraft } from './paper-draft';
import { SectionSelect } from './section-select';
import { TakenOver } from './taken-over';
import classes from './paper-editor.module.css';

interface PaperPoolsProps {
  paper: PaperDto;
  draft: PaperDraft;
  onChange: (draft: PaperDraft) => void;
}

/** What is drawn for each learner: from pools of its own, or as the parallel form of another test. */
export function PaperPools({ paper, draft, onChange }: PaperPoolsProps) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const { courseId, editable } = paper.activity;
  const twins = paper.twins.map(({ id, title }) => ({
    value: id,
    label: title[language] ?? title.fr ?? title.ar ?? '',
  }));
  const replace = (place: number, pool: PaperPoolDto): void =>
    onChange({ ...draft, pools: draft.pools.map((each, index) => (index === place ? pool : each)) });
  return (
    <fieldset disabled={!editable} className={classes.groups}>
      <legend className={classes.hidden}>{t('pools.title')}</legend>
      {twins.length > 0 && !paper.isTwin && (
        <NativeSelect
          label={t('pools.parallelTo')}
          description={t('pools.parallelHelp')}
          value={draft.parallelTo ?? ''}
          data={[{ value: '', label: t('pools.ownPools') }, ...twins]}
          onChange={(event) => onChange({ ...draft, parallelTo: event.currentTarget.value || null, pools: [] })}
        />
      )}
      <TakenOver twin={paper.twins.find(({ id }) => id === draft.parallelTo)} courseId={courseId} />
      {paper.isTwin && <p>{t('pools.isTwin')}</p>}
      {draft.parallelTo === null && draft.pools.length === 0 && <p>{t('pools.none')}</p>}
      {editable && draft.parallelTo === null && (
        <p>
          {t('pools.drawnByTags')} <TextLink href={`/questions?course=${courseId}`}>{t('pools.toBank')}</TextLink>
        </p>
      )}
      {draft.pools.map((pool, place) => (
        <Pool
          key={place}
          number={place + 1}
          pool={pool}
          draft={draft}
          forCourseId={courseId}
          onChange={(changed) => replace(place, changed)}
          onRemove={() => onChange({ ...draft, pools: draft.pools.filter((_, index) => index !== place) })}
        />
      ))}
      {editable && draft.parallelTo === null && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange({ ...draft, pools: [...draft.pools, newPool(courseId)] })}
          >
            {t('pools.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface PoolProps {
  number: number;
  pool: PaperPoolDto;
  draft: PaperDraft;
  forCourseId: string;
  onChange: (pool: PaperPoolDto) => void;
  onRemove: () => void;
}

function Pool({ number, pool, draft, forCourseId, onChange, onRemove }: PoolProps) {
  const { t } = useTranslation('assessments');
  const size = usePoolSize(forCourseId, pool);
  const short = size !== undefined && size < pool.count;
  return (
    <div role="group" aria-label={t('pools.number', { number })} className={classes.box}>
      <p className={classes.groupTitle}>{t('pools.number', { number })}</p>
      <div className={classes.rules}>
        <PoolTags pool={pool} onChange={onChange} />
        {(['count', 'points'] as const).map((what) => (
          <TextInput
            key={what}
            label={t(`pools.${what}`)}
            inputMode="numeric"
            dir="ltr"
            value={pool[what] === 0 ? '' : String(pool[what])}
            onChange={(event) => onChange({ ...pool, [what]: Number(event.currentTarget.value.replace(/\D/g, '')) })}
          />
        ))}
        <SectionSelect
          sections={draft.sections}
          value={pool.section}
          onChange={(section) => onChange({ ...pool, section })}
        />
      </div>
      <div className={classes.actions}>
        <p role="status" className={short ? classes.missing : classes.facts}>
          {size === undefined ? t('pools.counting') : t('pools.size', { count: size, drawn: pool.count })}
          {short && ` · ${t('pools.short')}`}
        </p>
        <Button variant="subtle" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
          {t('pools.remove', { number })}
        </Button>
      </div>
    </div>
  );
}

function PoolTags({ pool, onChange }: Pick<PoolProps, 'pool' | 'onChange'>) {
  const { t } = useTranslation('assessments');
  const { data: courses = [] } = useBankCourses();
  const { topics, objectives } = useBankTags(pool.courseId);
  const any = { value: '', label: t('pools.any') };
  const choices = (values: readonly string[], now: string | null, say = (value: string): string => value) => [
    any,
    ...[...new Set([...values, ...(now === null ? [] : [now])])].map((value) => ({ value, label: say(value) })),
  ];
  const codes = objectives.map(({ code }) => code);
  return (
    <>
      <NativeSelect
        label={t('pools.bank')}
        value={pool.courseId}
        data={courses.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
        onChange={(event) =>
          onChange({ ...pool, courseId: event.currentTarget.value, topic: null, objective: null, difficulty: null })
        }
      />
      <NativeSelect
        label={t('tags.topic')}
        value={pool.topic ?? ''}
        data={choices(topics, pool.topic)}
        onChange={(event) => onChange({ ...pool, topic: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('tags.objective')}
        value={pool.objective ?? ''}
        data={choices(codes, pool.objective, (code) => sayObjective(code, objectives))}
        onChange={(event) => onChange({ ...pool, objective: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('tags.difficulty')}
        value={String(pool.difficulty ?? '')}
        data={[any, ...(['1', '2', '3'] as const).map((value) => ({ value, label: t(`tags.levels.${value}`) }))]}
        onChange={(event) => onChange({ ...pool, difficulty: Number(event.currentTarget.value) || null })}
      />
    </>
  );
}
