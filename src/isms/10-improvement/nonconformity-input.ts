import type { Actor } from '#isms/kernel/declarations/action.ts';
import { create, type Change } from '#isms/kernel/declarations/change.ts';
import type { Id, Input } from '#isms/kernel/field-kinds/field.ts';
import { choice, date, line, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { severities } from '../across/grades.ts';
import { notAPerson } from '../across/settings.ts';
import { nonconformity } from './nonconformity.ts';

/** The input for raising a nonconformity from any record. */
export const nonconformityInput = {
  severity: choice({ title: 'Severity', help: 'How much it weighs.', options: severities }),
  title: line({
    title: 'Nonconformity',
    help: 'What does not conform, in a few words; what the record says, if left empty.',
    optional: true,
  }),
  description: prose({
    title: 'Description',
    help: 'What is the case and how it should be instead; what the record says, if left empty.',
    optional: true,
  }),
  owner: reference('person', {
    title: 'Owner',
    help: 'Who sees the case through to its end.',
    optional: true,
  }),
  due: date({ title: 'Due', help: 'When the case is to be closed.', optional: true, dueDay: true }),
};

export const raisingTitle = 'Raise nonconformity';
export const raisingConsequence =
  'A nonconformity is opened that names this record, and this record names it. While it is open, the requirements it cites are met in part at best.';

type NonconformityFields = Input<(typeof nonconformity)['fields']>;

/** The fields that are known from the record it is raised from. */
interface Known extends Partial<NonconformityFields> {
  readonly title: string;
  readonly source: NonconformityFields['source'];
}

/**
 * Returns the change that opens a case. Its id is given, so that the record it comes from can name it in the same
 * commit.
 */
export const raise = (
  id: Id<'nonconformity'>,
  known: Known,
  input: Input<typeof nonconformityInput>,
  actor: Actor,
  s: Pick<Neighbourhood, 'asOf'>,
): Change =>
  create(
    nonconformity,
    {
      ...known,
      ...input,
      title: input.title ?? known.title,
      description: input.description ?? known.description,
      foundOn: known.foundOn ?? s.asOf,
      foundBy: known.foundBy ?? actor.person,
      status: 'open',
    },
    id,
  );

/** Returns the id of a case raised from a record. It contains the version, so that each version gives another id. */
export const idOfCaseFrom = ({ id, version }: Stored): Id<'nonconformity'> =>
  `nonconformity-${version}-of-${id}`;

/** Returns the reason why no case can be raised from a record that names at most one, or undefined if it can. */
export function cannotRaise(
  named: Id<'nonconformity'> | undefined,
  s: Neighbourhood<typeof nonconformity>,
  actor: Actor,
): string | undefined {
  const raised = s.get(nonconformity, named);
  return (
    notAPerson(actor) ?? (raised && !raised.retired ? `It has led to ${raised.code} already.` : undefined)
  );
}
