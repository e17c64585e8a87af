import { matches, type Only } from '#isms/kernel/declarations/condition.ts';
import { weakens } from '#isms/kernel/declarations/finding.ts';
import { points, targets } from '#isms/kernel/declarations/reference-index.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { competence } from '../../07-support/competence/competence.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { evidence } from '../evidence.ts';

interface Serving {
  /** The fields in which a record itself says what it serves. */
  readonly says: readonly string[];
  /** Records that need not serve anything. */
  readonly apart?: readonly Only[];
  /** The field for its last day, after which no record needs to name it. */
  readonly until?: string;
}

/** The registers whose records serve others. */
const serving: Readonly<Record<string, Serving>> = {
  [asset.key]: { says: ['supports'], apart: [{ inScope: [false] }], until: 'to' },
  [competence.key]: { says: [] },
  [evidence.key]: { says: ['controls', 'requirements', 'records'] },
  [supplier.key]: { says: [], apart: [{ relevant: [false] }, { criticality: ['low'] }], until: 'to' },
};

/**
 * Returns the fields of other records that can name a record of a register. Its own parts do not count, since they
 * exist only because of it.
 */
const naming = (named: AnyRegister, registers: ReadonlyMap<string, AnyRegister>) =>
  [...registers.values()].flatMap((register) =>
    Object.entries(register.fields)
      .filter(([name, field]) => name !== register.partOf && leadsTo(field, named.key))
      .map(([name]) => ({ register, name })),
  );

const leadsTo = (field: AnyRegister['fields'][string], key: string): boolean =>
  field.fields
    ? Object.values(field.fields).some((inner) => leadsTo(inner, key))
    : points(field) && (field.to === undefined || field.to === key);

export const isNamedSomewhere = keepers({
  key: 'is-named-somewhere',
  title: 'What serves something is named by it',
  why: 'An asset no process and no risk names, a supplier nothing depends on, evidence of nothing: either it is there by mistake, or the record that should name it is incomplete.',
  keepsFrom: 'orphan',
  findings: {
    unnamed: weakens(
      'Nothing on record names {record} or shows what it serves.',
      'Name it where it is used, or take it out of use.',
    ),
  },
  watch: (register, registers) => {
    const own = serving[register.key];
    if (!own) return undefined;
    const places = naming(register, registers);
    return {
      reads: [...new Set(places.map((each) => each.register))],
      *each(record, s, find) {
        const { fields } = register;
        if (own.apart?.some((each) => matches(each, record))) return;
        const says = own.says.some(
          (name) => fields[name] && targets(fields[name], record.fields[name]).length > 0,
        );
        const last = own.until === undefined ? undefined : record.fields[own.until];
        if (says || (typeof last === 'string' && last < s.asOf)) return;
        const named = places.some((place) => s.referring(place.register, place.name, record.id).length > 0);
        if (!named) yield find.unnamed(record);
      },
    };
  },
});
