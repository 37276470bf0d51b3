import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import {
  writeAssignmentSettings,
  type AssignmentSettingsDto,
  type RevisionDto,
  type RubricCriterionDto,
  type WriteAssignmentSettingsDto,
} from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { ItemRows } from './item-rows';
import { MarkingRuleFields } from './marking-rule-fields';
import itemClasses from './item-rows.module.css';
import { RubricLevels } from './rubric-levels';
import { RuleGroup } from './rule-group';
import classes from './assignment-editor.module.css';

type Settings = Omit<WriteAssignmentSettingsDto, 'revision'>;

const NUMBERS = {
  dueDays: [0, 365],
  maxFiles: [0, 5],
  passPercent: [0, 100],
  peerReviews: [0, 5],
  peerReviewDays: [1, 60],
} as const;
type NumberRule = keyof typeof NUMBERS;
const PEER_MARKS = ['median', 'mean', 'advisory'] as const;
/** Numbers that may stay open. */
const OPEN = new Set<string>(['dueDays', 'passPercent']);

/** How an assignment is handed in and marked, and the rubric by which. */
export function AssignmentEditor({ settings: given }: { settings: AssignmentSettingsDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { activity, revision } = given;
  const [settings, setSettings] = useState<Settings>(() => rulesOf(given));
  const saving = useMutation<RevisionDto, ApiProblem>({
    mutationFn: () => writeAssignmentSettings(activity.id, { ...settings, revision }),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['authored', activity.id] });
    },
  });
  const { editable } = activity;
  return (
    <>
      <Section title={t('editor.rules')} look="card">
        <Rules settings={settings} editable={editable} onChange={setSettings} />
      </Section>
      <Section title={t('assignmentEditor.rubric')}>
        <p>{t('assignmentEditor.rubricHelp')}</p>
        <ItemRows<RubricCriterionDto>
          items={settings.rubric}
          editable={editable}
          prefix="r"
          blank={{ levels: [] }}
          addLabel={t('editor.newCriterion')}
          nameOf={(number) => t('items.criterion', { number })}
          onChange={(rubric) => setSettings({ ...settings, rubric })}
          extra={(criterion, change) => (
            <RubricLevels
              levels={criterion.levels}
              editable={editable}
              onChange={(levels) => change({ ...criterion, levels })}
            />
          )}
        />
      </Section>
      {saving.error && <ProblemDetails problem={saving.error} />}
      {editable && (
        <div className={itemClasses.save}>
          <Button size="lg" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('common:actions.save')}
          </Button>
        </div>
      )}
    </>
  );
}

function chosenMark(value: string): Settings['peerMark'] {
  return PEER_MARKS.find((known) => known === value) ?? 'median';
}

/** What is written back, without what the server tells of the activity. */
function rulesOf(given: AssignmentSettingsDto): Settings {
  const { rubric, passPercent, dueDays, acceptsText, maxFiles, anonymous } = given;
  const { secondMarkerPercent, moderationGap, releaseTogether, peerReviews, peerReviewDays, peerMark } = given;
  return {
    ...{ rubric, passPercent, dueDays, acceptsText, maxFiles, anonymous },
    ...{ secondMarkerPercent, moderationGap, releaseTogether, peerReviews, peerReviewDays, peerMark },
  };
}

interface RulesProps {
  settings: Settings;
  editable: boolean;
  onChange: (settings: Settings) => void;
}

function Rules({ settings, editable, onChange }: RulesProps) {
  const { t } = useTranslation('assessments');
  const number = (field: NumberRule) => (
    <NumberRuleField key={field} field={field} settings={settings} editable={editable} onChange={onChange} />
  );
  return (
    <div className={classes.groups}>
      <RuleGroup title={t('assignmentRules.handIn')}>
        {number('dueDays')}
        {number('maxFiles')}
        <Checkbox
          label={t('assignmentRules.acceptsText')}
          description={t('assignmentRulesHelp.acceptsText')}
          disabled={!editable}
          checked={settings.acceptsText}
          onChange={(event) => onChange({ ...settings, acceptsText: event.currentTarget.checked })}
        />
      </RuleGroup>
      <RuleGroup title={t('assignmentRules.marking')}>
        {number('passPercent')}
        <MarkingRuleFields
          rules={settings}
          editable={editable}
          onChange={(rules) => onChange({ ...settings, ...rules })}
        />
      </RuleGroup>
      <RuleGroup title={t('assignmentRules.peers')}>
        {number('peerReviews')}
        {settings.peerReviews > 0 && (
          <>
            {number('peerReviewDays')}
            <NativeSelect
              label={t('assignmentRules.peerMark')}
              description={t('assignmentRulesHelp.peerMark')}
              disabled={!editable}
              data={PEER_MARKS.map((value) => ({ value, label: t(`peerMark.${value}`) }))}
              value={settings.peerMark}
              onChange={(event) => onChange({ ...settings, peerMark: chosenMark(event.currentTarget.value) })}
            />
          </>
        )}
      </RuleGroup>
    </div>
  );
}

function NumberRuleField({ field, settings, editable, onChange }: RulesProps & { field: NumberRule }) {
  const { t } = useTranslation('assessments');
  const [min, max] = NUMBERS[field];
  return (
    <NumberInput
      label={t(`assignmentRules.${field}`)}
      description={t(`assignmentRulesHelp.${field}`)}
      min={min}
      max={max}
      disabled={!editable}
      value={settings[field] ?? ''}
      onChange={(value) =>
        onChange({ ...settings, [field]: typeof value === 'number' ? value : OPEN.has(field) ? null : min })
      }
    />
  );
}
