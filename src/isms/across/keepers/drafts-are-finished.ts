import { counts } from '#isms/kernel/declarations/deadline.ts';
import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { change, isProposed } from '../../06-planning/changes/change.ts';
import { objective } from '../../06-planning/objectives/objective.ts';
import { isDraft, riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { document } from '../../07-support/documents/document.ts';
import { isDraftVersion, isUnpublished } from '../../07-support/documents/version-in-force.ts';
import { auditProgramme, isDraftProgramme } from '../../09-evaluation/audits/audit-programme.ts';
import { decision } from '../decision.ts';

interface Drafting {
  readonly of: AnyRegister;
  readonly reads: readonly AnyRegister[];
  /** What a draft still lacks. */
  readonly lacks: string;
  readonly isDraft: (record: Stored, s: Neighbourhood) => boolean;
}

const drafts = <const Of extends AnyRegister, const Rs extends readonly AnyRegister[]>(
  of: Of,
  reads: Rs,
  lacks: string,
  isDraft: (record: Stored<Of>, s: Neighbourhood<Rs[number]>) => boolean,
): Drafting => ({ of, reads, lacks, isDraft });

/** The registers whose records begin as drafts, which count for no requirement, and the checks for a draft. */
const drafting: readonly Drafting[] = [
  drafts(document, [documentVersion], 'no version of it was ever published', isUnpublished),
  drafts(documentVersion, [document, documentVersion], 'it was not published', isDraftVersion),
  drafts(objective, [], 'it was not set to active', ({ fields }) => fields.status === 'draft'),
  drafts(riskMethod, [], 'it was not adopted', isDraft),
  // A proposed change that names the day on which it starts is reported on that day by another rule.
  drafts(
    change,
    [decision],
    'nobody has decided on it',
    (record, s) => record.fields.startsOn === undefined && isProposed(record, s),
  ),
  drafts(auditProgramme, [decision], 'nobody has approved it', isDraftProgramme),
];

/** Returns the deadlines of recurring runs that end when the run is done, each with the field for its day. */
const timesIn = ({ deadlines = {} }: AnyRegister) =>
  Object.values(deadlines).flatMap((deadline) => {
    const { on, recurs, until, while: only } = deadline;
    const ends = until !== undefined || only !== undefined;
    return recurs === true && ends && typeof on === 'string' ? [{ day: on, deadline }] : [];
  });

export const draftsAreFinished = keepers({
  key: 'drafts-are-finished',
  title: 'What was begun is finished or given up',
  why: 'A draft counts neither for a requirement nor against one, so nothing else would ever ask about it.',
  keepsFrom: 'draft',
  findings: {
    draft: weakens(
      '{record} was begun and is not finished: {lacks}.',
      'Finish it, or retire it where it is no longer wanted.',
    ),
    undated: weakens(
      '{record} is planned, and no day says by when, so that it never becomes due.',
      'Set the day, or retire it where it is no longer wanted.',
    ),
  },
  watch: (register) => {
    const own = drafting.find(({ of }) => of.key === register.key);
    const times = timesIn(register);
    if (!own && times.length === 0) return undefined;
    return {
      reads: own?.reads ?? [],
      *each(record, s, find) {
        if (own?.isDraft(record, s)) yield find.draft(record, { lacks: own.lacks });
        // A run without a day never becomes due, so it is in nobody's work.
        if (times.some(({ day, deadline }) => record.fields[day] === undefined && counts(record, deadline)))
          yield find.undated(record);
      },
    };
  },
});
