import type { Field } from '#isms/kernel/field-kinds/field.ts';
import { weakens } from '#isms/kernel/declarations/finding.ts';
import { linksIn, points } from '#isms/kernel/declarations/reference-index.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';
import { isKeptUp, wholesOf } from '#isms/kernel/declarations/kept-up.ts';
import type { Followed } from '#isms/kernel/declarations/reader.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { site } from '../../04-context/site.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { person } from '../../07-support/people/person.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';

// The fields that the rule of a requirement already checks.
const saidElsewhere: Readonly<Record<string, readonly string[]>> = {
  scope: ['units', 'sites', 'processes'],
  objective: ['policy', 'metric'],
  document: ['system'],
  'competence-record': ['evidence'],
};

const endingUse = new Set<string>([asset, supplier, site].map(({ key }) => key));

/**
 * Checks whether a field is to be judged. References to people are not, since what they did stays done when they leave.
 */
const leads = ({ to, writersOf }: Field): boolean => to !== person.key && writersOf === undefined;

/** Returns the fields of a register that lead to other records, and the registers they lead to. */
function leading(register: AnyRegister, registers: ReadonlyMap<string, AnyRegister>) {
  const fields = Object.entries(register.fields).filter(
    ([name, field]) => points(field) && leads(field) && !saidElsewhere[register.key]?.includes(name),
  );
  const inner = fields.flatMap(([, field]) => [field, ...Object.values(field.fields ?? {})]).filter(points);
  const named = inner.filter(({ fields: list }) => list === undefined);
  const to = named.some((field) => field.to === undefined)
    ? [...registers.values()]
    : named.flatMap((field) => registers.get(field.to ?? '') ?? []);
  return { fields, to };
}

/** Returns the last day of use of a record, if it has passed. */
function endOf({ record, register }: Followed, asOf: string): string | undefined {
  const { to } = record.fields;
  return endingUse.has(register.key) && typeof to === 'string' && to < asOf ? to : undefined;
}

export const namesWhatIsInUse = keepers({
  key: 'names-what-is-in-use',
  title: 'What is worked with names only what is in use',
  why: 'A risk about an asset that was given up, or a process that relies on a supplier who left, is a risk and a process nobody has looked at since. An auditor follows the reference and finds nothing at its end.',
  keepsFrom: 'orphan',
  findings: {
    retired: weakens(
      '{record} names {named} ({field}), which was taken out of use.',
      'Name what took its place, or take the reference out.',
    ),
    ended: weakens(
      '{record} names {named} ({field}), which has not been in use since {on}.',
      'Name what took its place, or take the reference out.',
    ),
    part: weakens(
      '{record} is still open, and {whole}, which it is part of, was taken out of use.',
      'Bring it to an end or take it out of use as well; or restore what it is part of.',
    ),
  },
  watch: (register, registers) => {
    const { fields, to } = leading(register, registers);
    if (fields.length === 0 || register.fixed || register.closed) return undefined;
    return {
      reads: [...new Set([...to, ...wholesOf(register, registers)])],
      *each(record, s, find) {
        if (!isKeptUp(record, register, s)) return;
        for (const [name, field] of fields) {
          const told = new Set<string>();
          for (const link of linksIn(field, record.fields[name])) {
            const found = told.has(link.id) ? undefined : s.follow(link);
            if (!found || found.register.key === person.key) continue;
            told.add(link.id);
            const named = found.record.code;
            const on = endOf(found, s.asOf);
            if (found.record.retired)
              yield name === register.partOf
                ? find.part(record, { whole: named })
                : find.retired(record, { named, field: field.title });
            else if (on !== undefined) yield find.ended(record, { named, field: field.title, on });
          }
        }
      },
    };
  },
});
