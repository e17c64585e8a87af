import { Problem } from '#isms/kernel/values/problem.ts';
import { databaseFaultOf, type DatabaseFault } from '#journal/database-fault.ts';

const details: Readonly<Record<DatabaseFault, string>> = {
  full: 'There is no room left where records are kept, so nothing can be saved. Tell the people who run this installation, and try again once they have made room.',
  failing:
    'The disk on which records are kept cannot be read or written at the moment. Tell the people who run this installation, and try again soon.',
  damaged:
    'A database of this installation is damaged. Tell the people who run it: plumbline verify says what is wrong, and a backup has what was kept.',
};

// Milliseconds after which a fault that may have passed counts as passed, if it has not come again.
const lasting = 30_000;

/** Faults of disk and database that requests met: they are told of them in words, and readiness goes by them. */
export class StorageFaults {
  #last: { readonly fault: DatabaseFault; readonly at: number } | undefined;

  /** The problem that an error of disk or database is; undefined for any other. */
  problemOf(error: unknown): Problem | undefined {
    const fault = databaseFaultOf(error);
    if (fault === undefined) return undefined;
    // What is damaged stays so until somebody has put it back and started anew.
    if (this.#last?.fault !== 'damaged') this.#last = { fault, at: Date.now() };
    return new Problem('unavailable', details[fault]);
  }

  /** The fault that may still be there. */
  get current(): DatabaseFault | undefined {
    if (!this.#last) return undefined;
    const { fault, at } = this.#last;
    return fault === 'damaged' || Math.abs(Date.now() - at) < lasting ? fault : undefined;
  }
}
