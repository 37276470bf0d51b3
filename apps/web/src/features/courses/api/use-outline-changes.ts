import {
  addActivity,
  addCourseModule,
  changeActivity,
  ownModule,
  removeActivity,
  removeCourseModule,
  renameCourseModule,
  renewModule,
  reuseModule,
  type ChangeActivityDto,
  type LocalisedLineDto,
  type NewActivityDto,
} from '@tamkin/api-client';
import { useDraftChange } from './use-draft-change';

/** What an author does to the outline, one change at a time. */
export type OutlineChange =
  | { do: 'add-module'; title: LocalisedLineDto }
  | { do: 'rename-module'; moduleId: string; title: LocalisedLineDto }
  | { do: 'remove-module'; moduleId: string }
  | { do: 'reuse-module'; moduleId: string }
  | { do: 'renew-module'; moduleId: string }
  | { do: 'own-module'; moduleId: string }
  | { do: 'add-activity'; moduleId: string; activity: NewActivityDto }
  | { do: 'change-activity'; activityId: string; activity: ChangeActivityDto }
  | { do: 'remove-activity'; activityId: string };

export function useOutlineChanges(courseId: string) {
  return useDraftChange(async (change: OutlineChange): Promise<void> => {
    switch (change.do) {
      case 'add-module':
        await addCourseModule(courseId, { id: crypto.randomUUID(), title: change.title });
        break;
      case 'rename-module':
        await renameCourseModule(change.moduleId, { title: change.title });
        break;
      case 'remove-module':
        await removeCourseModule(change.moduleId);
        break;
      case 'reuse-module':
        await reuseModule(courseId, { id: crypto.randomUUID(), moduleId: change.moduleId });
        break;
      case 'renew-module':
        await renewModule(change.moduleId);
        break;
      case 'own-module':
        await ownModule(change.moduleId);
        break;
      case 'add-activity':
        await addActivity(change.moduleId, { id: crypto.randomUUID(), ...change.activity });
        break;
      case 'change-activity':
        await changeActivity(change.activityId, change.activity);
        break;
      case 'remove-activity':
        await removeActivity(change.activityId);
        break;
    }
  });
}
