import type { Change } from '#isms/kernel/change.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { complete } from '#isms/kernel/shape.ts';
import { advance, emptySnapshot, type Snapshot } from '#isms/kernel/snapshot.ts';
import type { Act } from '#journal/act.ts';

/** Shares of the records of an organisation, by register, so that sizes can be compared. */
const shares = {
  person: 0.06,
  asset: 0.1,
  'interested-party': 0.02,
  'party-requirement': 0.06,
  document: 0.05,
  'document-version': 0.15,
  risk: 0.3,
  treatment: 0.26,
} as const;

const at = '2026-01-05T09:00:00.000Z';
const today = '2026-09-30';

/** Always the same numbers, so that two runs do the same work. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** Fields of the nth record of a register, pointing to others of the same organisation. */
function fieldsOf(
  isms: Isms,
  key: string,
  n: number,
  count: (key: string) => number,
  dice: (below: number) => number,
): object {
  const register = isms.registers.get(key);
  if (!register) throw new Error(`no register ${key}`);
  const fields: Record<string, unknown> = { ...register.example };
  for (const [name, { kind, to }] of Object.entries(register.fields)) {
    if (to === undefined) continue;
    const size = to === 'risk-method' ? 1 : count(to);
    const id = size > 0 ? `${to}-${dice(size) + 1}` : undefined;
    if (kind === 'reference') fields[name] = id;
    if (kind === 'references') fields[name] = to === 'catalogue-control' ? ['2022-A-8-24'] : id && [id];
  }
  const label = fields[register.label];
  if (typeof label === 'string')
    fields[register.label] = key === 'document-version' ? `${n}.0` : `${label} ${n}`;
  if (key === 'risk' || key === 'treatment') {
    const [likelihood, impact] =
      key === 'risk' ? ['likelihood', 'impact'] : ['residualLikelihood', 'residualImpact'];
    fields[likelihood] = dice(3) + 1;
    fields[impact] = dice(3) + 1;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A snapshot of about that many records, spread as in a real organisation. */
export function organisationOf(isms: Isms, records: number): Snapshot {
  const dice = random(7);
  const counts = new Map<string, number>([
    ['organisation', 1],
    ['risk-method', 1],
    ...Object.entries(shares).map(([key, share]) => [key, Math.round(records * share)] as const),
  ]);
  const count = (key: string): number => counts.get(key) ?? 0;
  const rows = [...counts].flatMap(([key, size]) =>
    Array.from({ length: size }, (_, n) => stored(isms, key, n + 1, fieldsOf(isms, key, n + 1, count, dice))),
  );
  return advance(emptySnapshot(isms.registers, 'bench', today), rows, 1, at);
}

/**
 * The act that fills an organisation with the same records: an action, since some fields are not set by hand. References
 * point anywhere, so all records belong in one commit, which checks them all.
 */
export function filling(isms: Isms, records: number): Act {
  const changes = [...organisationOf(isms, records).shelves].flatMap(([register, { rows }]) =>
    rows
      .filter((row) => row.version > 0 && !isms.registers.get(register)?.singleton)
      .map(({ id, fields }): Change => ({ do: 'create', register, id, fields })),
  );
  return { actor: 'system', action: 'fill', decide: () => changes };
}

function stored(isms: Isms, key: string, n: number, fields: object): Stored {
  const register = isms.registers.get(key);
  const by = { createdAt: at, createdBy: 'system', changedAt: at, changedBy: 'system' };
  const whole = register ? complete(register, fields as Stored['fields']) : fields;
  return {
    id: `${key}-${n}`,
    register: key,
    code: `${register?.code}-${n}`,
    version: 1,
    retired: false,
    ...by,
    fields: whole as Stored['fields'],
  };
}
