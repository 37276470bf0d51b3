import { Suspense } from 'react';
import { useHomeParts } from '../platform/home-parts';
import { Waiting } from './loaded';

/** Stands at the end of a home: the parts that other features bring to it. */
export function HomeParts() {
  const parts = useHomeParts();
  return parts.map((Part, place) => (
    <Suspense key={place} fallback={<Waiting />}>
      <Part />
    </Suspense>
  ));
}
