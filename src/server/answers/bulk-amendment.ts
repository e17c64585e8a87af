import { sentences } from '#isms/kernel/values/sentence.ts';
import { randomUUID } from 'node:crypto';
import type { Asker } from '#access/asker.ts';
import { permit } from '#access/permit.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { prepare } from '#isms/kernel/commits/commit.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { invalid, isProblem, Problem } from '#isms/kernel/values/problem.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { Answers } from './answers.ts';

const texts = sentences('bulk-amendment', {
  nothingWasChanged:
    'Nothing was changed: {refused, number} of {all, plural, one {# record} other {# records}} cannot be changed so.',
  isNamedASecondTime: 'is named a second time',
});

/** A record in the version that the asker read. */
export interface ReadVersion {
  /** Id or code. */
  readonly id: string;
  readonly version: number;
}

interface Refusal {
  readonly code: string;
  readonly problem: Problem;
}

/**
 * Returns the changes that amend the same fields of several records, or a problem that names every record that cannot
 * be amended, each with its reason.
 */
export function amendInBulk(
  register: AnyRegister,
  records: readonly ReadVersion[],
  fields: Readonly<Record<string, unknown>>,
  asker: Asker,
  inquiry: Inquiry,
): readonly Change[] | Problem {
  // People who may not read the register do not learn whether there are such records.
  const closed = permit(asker, 'amend', { register });
  if (closed) return closed;
  const answers = new Answers(inquiry, asker);
  const seen = new Set<string>();
  const refused: Refusal[] = [];
  const changes = records.flatMap(({ id, version }, place): readonly Change[] => {
    const named = answers.recordNamed(register, id);
    const refuse = (problem: Problem): readonly Change[] => {
      const code = named && answers.mayRead(register, named) ? named.code : id;
      refused.push({ code, problem });
      return [];
    };
    const record = answers.permitted('amend', register, id, fields);
    if (isProblem(record)) return refuse(record);
    if (seen.has(record.id))
      return refuse(invalid([{ path: `records[${place}]`, message: texts.isNamedASecondTime }]));
    seen.add(record.id);
    const change: Change = {
      do: 'amend',
      register: register.key,
      id: record.id,
      fields,
      expected: version,
    };
    // Each change is checked alone, so that all obstacles are reported at once and not only the first.
    const alone = prepare(inquiry.catalogue, inquiry.snapshot, [change], {
      actor: asker.person,
      at: inquiry.snapshot.at,
      newId: randomUUID,
    });
    return isProblem(alone) ? refuse(alone) : [change];
  });
  return refused.length > 0 ? refusalOf(refused, records.length) : changes;
}

/** Returns all refusals as one problem, with their kind if all have the same. */
function refusalOf(refused: readonly Refusal[], all: number): Problem {
  const [first, ...others] = new Set(refused.map(({ problem }) => problem.kind));
  const kind = first === undefined || others.length > 0 ? 'refused' : first;
  const faults = refused.flatMap(({ code, problem: { faults: own, detail } }) =>
    own.length > 0
      ? own.map(({ path, message }) => ({ path: `${code} ${path}`, message }))
      : [{ path: code, message: detail }],
  );
  return new Problem(kind, texts.nothingWasChanged({ refused: refused.length, all }), faults);
}
