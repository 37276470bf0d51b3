/** The revision after a change, to send with the next one. */
export class RevisionDto {
  revision: number;
}
