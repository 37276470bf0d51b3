import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MarkingRuleFields } from './marking-rule-fields';
import { asksPeople, asksVoices, NUMBER_RULES, type NumberRule, type PaperDraft } from './paper-draft';
import classes from './paper-editor.module.css';
import { RuleGroup } from './rule-group';

interface PaperSettingsProps {
  draft: PaperDraft;
  editable: boolean;
  onChange: (draft: PaperDraft) => void;
}

const PAGE_MODES = ['one-by-one', 'all-together'] as const;
const SCORES_KEPT = ['best', 'last', 'average'] as const;
const RELEASES = ['hand-in', 'settled', 'cohort-closed', 'never'] as const;

/** The rules of a quiz in plain words: passing, time and pages, what is shown afterwards. */
export function PaperSettings({ draft, editable, onChange }: PaperSettingsProps) {
  const { t } = useTranslation('assessments');
  const number = (rule: NumberRule) => (
    <TextInput
      key={rule}
      label={t(`rules.${rule}`)}
      description={t(`rules.empty.${rule}`)}
      inputMode="numeric"
      dir="ltr"
      disabled={!editable}
      value={draft.numbers[rule]}
      onChange={(event) =>
        onChange({ ...draft, numbers: { ...draft.numbers, [rule]: event.currentTarget.value.replace(/\D/g, '') } })
      }
    />
  );
  const [pass, attempts, coolDown, time] = NUMBER_RULES.map(number);
  return (
    <fieldset disabled={!editable} className={classes.groups}>
      <legend className={classes.hidden}>{t('editor.rules')}</legend>
      <RuleGroup title={t('rules.passing')}>
        {pass}
        {attempts}
        {coolDown}
        <NativeSelect
          label={t('rules.scoreKept')}
          value={draft.scoreKept}
          data={SCORES_KEPT.map((value) => ({ value, label: t(`rules.kept.${value}`) }))}
          onChange={(event) => onChange({ ...draft, scoreKept: pick(SCORES_KEPT, event.currentTarget.value) })}
        />
      </RuleGroup>
      <RuleGroup title={t('rules.flow')}>
        {time}
        <NativeSelect
          label={t('rules.pageMode')}
          value={draft.pageMode}
          data={PAGE_MODES.map((value) => ({ value, label: t(`rules.pages.${value}`) }))}
          onChange={(event) => onChange({ ...draft, pageMode: pick(PAGE_MODES, event.currentTarget.value) })}
        />
        <Checks draft={draft} onChange={onChange} />
      </RuleGroup>
      {asksPeople(draft) && (
        <RuleGroup title={t('rules.marking')} help={t('rules.markingHelp')}>
          <MarkingRuleFields rules={draft} editable={editable} onChange={(rules) => onChange({ ...draft, ...rules })} />
          {draft.anonymous && asksVoices(draft) && <p role="status">{t('rules.voiceTells')}</p>}
        </RuleGroup>
      )}
      <RuleGroup title={t('rules.afterwards')}>
        {(['feedbackAt', 'keyAt'] as const).map((what) => (
          <NativeSelect
            key={what}
            label={t(`rules.${what}`)}
            value={draft[what]}
            data={RELEASES.map((value) => ({ value, label: t(`rules.release.${value}`) }))}
            onChange={(event) => onChange({ ...draft, [what]: pick(RELEASES, event.currentTarget.value) })}
          />
        ))}
      </RuleGroup>
    </fieldset>
  );
}

function Checks({ draft, onChange }: Pick<PaperSettingsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation('assessments');
  const rules = ['backAllowed', 'shuffleQuestions', 'shuffleOptions'] as const;
  return rules.map((rule) => (
    <Checkbox
      key={rule}
      label={t(`rules.${rule}`)}
      checked={draft[rule] || (rule === 'backAllowed' && draft.pageMode === 'all-together')}
      disabled={rule === 'backAllowed' && draft.pageMode === 'all-together'}
      onChange={(event) => onChange({ ...draft, [rule]: event.currentTarget.checked })}
    />
  ));
}

function pick<T extends string>(values: readonly [T, ...T[]], value: string): T {
  return values.find((known) => known === value) ?? values[0];
}
