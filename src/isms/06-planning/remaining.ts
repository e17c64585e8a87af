import type { PlainDate } from '#isms/kernel/calendar.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { latest } from '../across/latest.ts';
import type { Score } from './risk-method.ts';
import { achievedOf, residualOf, treatment } from './treatment.ts';

type Treatment = Stored<typeof treatment>;

/** What there has to be known of a risk, to say what its treatments make of it. */
interface Assessed {
  readonly id: Id<'risk'>;
  readonly fields: Score & { readonly assessedOn: PlainDate | undefined };
}

/** The treatments of a risk that are still to be done, in the order in which they are due; what has no day comes last. */
export const plannedFor = (id: Id<'risk'>, s: Neighbourhood<typeof treatment>): readonly Treatment[] =>
  s
    .referring(treatment, 'risk', id)
    .filter(({ fields }) => fields.doneOn === undefined)
    .toSorted(byDue);

function byDue(a: Treatment, b: Treatment): number {
  const [x, y] = [a.fields.due ?? '9999', b.fields.due ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

const isScored = ({ likelihood, impact }: Score): boolean => likelihood !== undefined && impact !== undefined;

/**
 * The score of a risk once everything that is planned for it is done. Each plan says what remains when all is done, so the
 * last of them counts that says it; where none says it, nobody knows. Where nothing is left to do, it is what was achieved,
 * until the risk is assessed again: a newer score knows more.
 */
export function scoreAfter({ id, fields }: Assessed, s: Neighbourhood<typeof treatment>): Score {
  const planned = plannedFor(id, s).map(residualOf);
  const expected = planned.findLast(isScored) ?? planned.at(-1);
  if (expected) return isScored(expected) ? expected : unscored(expected);
  const today = { method: fields.method, likelihood: fields.likelihood, impact: fields.impact };
  const done = latest(s.referring(treatment, 'risk', id), (each) => each.fields.doneOn);
  if (!done || (fields.assessedOn ?? '') > (done.fields.doneOn ?? '')) return today;
  const achieved = achievedOf(done);
  return isScored(achieved) ? achieved : today;
}

const unscored = ({ method }: Score): Score => ({ method, likelihood: undefined, impact: undefined });
