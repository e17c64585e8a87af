import { Problem } from '#isms/kernel/values/problem.ts';
import { databaseFaultOf, type DatabaseFault } from '#journal/store/database-fault.ts';

const details: Readonly<Record<DatabaseFault, string>> = {
  full: 'There is no room left where records are kept, so nothing can be saved. Tell the people who run this installation, and try again once they have made room.',
  failing:
    'The disk on which records are kept cannot be read or written at the moment. Tell the people who run this installation, and try again soon.',
  damaged:
    'A database of this installation is damaged. Tell the people who run it: plumbline verify says what is wrong, and a backup has what was kept.',
};

// Milliseconds after which a temporary fault counts as over, if it has not occurred again.
const lasting = 30_000;

/** The faults of disk and database that requests met. Responses explain them, and the readiness check uses them. */
export class StorageFaults {
  #last: { readonly fault: DatabaseFault; readonly at: number } | undefined;

  /** Returns the problem of a disk or database error, or undefined for any other error. */
  problemOf(error: unknown): Problem | undefined {
    const fault = databaseFaultOf(error);
    if (fault === undefined) return undefined;
    // Damage lasts until the database is restored and the process restarted.
    if (this.#last?.fault !== 'damaged') this.#last = { fault, at: Date.now() };
    return new Problem('unavailable', details[fault]);
  }

  /** The fault that may still persist, or undefined. */
  get current(): DatabaseFault | undefined {
    if (!this.#last) return undefined;
    const { fault, at } = this.#last;
    return fault === 'damaged' || Math.abs(Date.now() - at) < lasting ? fault : undefined;
  }
}
