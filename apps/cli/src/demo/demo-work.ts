import type { LocalisedText } from '@tamkin/kernel';

/** The shape of `apps/cli/demo/work.json`: what people of the demo wrote. */
export interface DemoWork {
  readonly caseNotes: readonly LocalisedText[];
  readonly actionPlans: readonly LocalisedText[];
  readonly comments: { readonly accepted: LocalisedText; readonly sentBack: LocalisedText };
  readonly report: {
    readonly worked: string;
    readonly difficulties: string;
    readonly needHelp: string;
    readonly contentToFix: string;
    readonly recommendations: string;
  };
}
