import type { PaperPersonDto, PaperTestDetailDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { sayDone } from '../../../platform/undo';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { SheetForm } from '../on-paper/sheet-form';
import { useKeySheet, usePaperSheet, usePaperTest } from '../on-paper/use-paper-tests';
import { useSheetProposal } from '../on-paper/use-sheet-photos';

/** Keys one person's answer sheet; the code on the sheet opens this page. */
export default function PaperSheetPage() {
  const { id = '', activityId = '', enrolmentId = '' } = useParams();
  return (
    <Loaded query={usePaperTest(id, activityId)}>
      {(test) => (
        <Sheet
          key={enrolmentId}
          test={test}
          path={`/cohorts/${id}/paper/${activityId}`}
          place={{ activityId, enrolmentId }}
        />
      )}
    </Loaded>
  );
}

interface SheetProps {
  test: PaperTestDetailDto;
  /** Of the list of sheets. */
  path: string;
  place: { activityId: string; enrolmentId: string };
}

function Sheet({ test, path, place: { activityId, enrolmentId } }: SheetProps) {
  const { t } = useTranslation('assessments');
  const [, navigate] = useLocation();
  const sheet = usePaperSheet(enrolmentId, activityId);
  const proposal = useSheetProposal(enrolmentId, activityId);
  const keying = useKeySheet(enrolmentId, activityId);
  const person = test.people.find((each) => each.enrolmentId === enrolmentId);
  const next = nextToKey(test.people, enrolmentId);
  const done = (): void => {
    sayDone(t('onPaper.saved', { name: person?.name ?? '' }));
    navigate(next ? `${path}/${next.enrolmentId}` : path);
  };
  return (
    <Page
      title={person?.name ?? test.title}
      lead={
        test.forms.length > 1 && person ? `${test.title} · ${t('onPaper.form', { form: person.form })}` : test.title
      }
      back={{ href: path, label: test.title }}
      width="reading"
    >
      {test.closed ? (
        <p>{t('onPaper.closed')}</p>
      ) : (
        <Loaded query={sheet}>
          {(loaded) => (
            <Loaded query={proposal}>
              {(proposed) => (
                <SheetForm
                  sheet={loaded}
                  proposal={proposed}
                  problem={keying.error}
                  saving={keying.isPending}
                  last={next === undefined}
                  onSave={(given) => keying.mutate(given, { onSuccess: done })}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** The next person in the pile whose sheet is not keyed and who did nothing online; from the top at the end. */
function nextToKey(people: readonly PaperPersonDto[], enrolmentId: string): PaperPersonDto | undefined {
  const here = people.findIndex((each) => each.enrolmentId === enrolmentId);
  const others = [...people.slice(here + 1), ...people.slice(0, here)];
  return others.find(({ keyedAt, online }) => keyedAt === null && online === 0);
}
