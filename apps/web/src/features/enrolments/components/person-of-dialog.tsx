import type { PersonInCohortDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { Names } from '../../../ui/names';

interface PersonOfDialogProps {
  /** Null while the dialog is closed. */
  person: PersonInCohortDto | null;
  /** What follows for this person, below the name. */
  children?: ReactNode;
}

/** Says whom a dialog is about. */
export function PersonOfDialog({ person, children }: PersonOfDialogProps) {
  if (!person) return null;
  return (
    <p>
      <strong>
        <Names names={person.names} />
      </strong>
      {children && (
        <>
          <br />
          {children}
        </>
      )}
    </p>
  );
}
