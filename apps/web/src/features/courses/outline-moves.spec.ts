import type { CourseDraftDto } from '@tamkin/api-client';
import { moveActivity, moveModule } from './outline-moves';

const outline = (shape: Record<string, string[]>): CourseDraftDto['modules'] =>
  Object.entries(shape).map(([id, ids]) => ({
    id,
    title: { fr: id },
    home: null,
    usedIn: [],
    activities: ids.map((activity) => ({
      id: activity,
      kind: 'lesson',
      purpose: null,
      actionPlan: false,
      mandatory: true,
      minutes: 5,
      title: { fr: activity },
      texts: [],
      empty: false,
    })),
  }));
const shapeOf = (modules: CourseDraftDto['modules'] | null) =>
  modules && Object.fromEntries(modules.map(({ id, activities }) => [id, activities.map((each) => each.id)]));
const start = outline({ one: ['a', 'b'], two: [], three: ['c'] });

it('moves an activity within its module, then into the next', () => {
  expect(shapeOf(moveActivity(start, 'a', 1))).toEqual({ one: ['b', 'a'], two: [], three: ['c'] });
  expect(shapeOf(moveActivity(start, 'b', 1))).toEqual({ one: ['a'], two: ['b'], three: ['c'] });
  expect(shapeOf(moveActivity(start, 'c', -1))).toEqual({ one: ['a', 'b'], two: ['c'], three: [] });
});

it('stops at the ends of the course', () => {
  expect(moveActivity(start, 'a', -1)).toBeNull();
  expect(moveActivity(start, 'c', 1)).toBeNull();
  expect(moveModule(start, 'one', -1)).toBeNull();
  expect(moveModule(start, 'three', 1)).toBeNull();
});

it('moves a module with everything in it', () => {
  expect(Object.keys(shapeOf(moveModule(start, 'one', 1))!)).toEqual(['two', 'one', 'three']);
});
