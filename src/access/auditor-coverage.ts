import { points, targets } from '#isms/kernel/declarations/reference-index.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { catalogueControl } from '#isms/annex-a/catalogue-control.ts';
import type { Asker } from './asker.ts';
import type { Facts } from './relations.ts';

/** What a grant to an external auditor covers. A grant that names nothing covers everything. */
interface Reached {
  readonly clauses?: readonly string[] | undefined;
  readonly controls?: readonly string[] | undefined;
  readonly registers?: readonly { readonly register: string }[] | undefined;
}

const isBounded = ({ clauses = [], controls = [], registers = [] }: Reached): boolean =>
  clauses.length + controls.length + registers.length > 0;

const grantsOf = ({ grants }: Asker): readonly Reached[] =>
  grants.filter(({ fields }) => fields.role === 'external-auditor').map(({ fields }) => fields);

/** Every external auditor may read the registers an audit is held against: closed registers and singletons. */
const isGround = ({ closed, singleton }: AnyRegister): boolean => closed === true || singleton === true;

const isWhole = (grant: Reached, register: AnyRegister): boolean =>
  !isBounded(grant) ||
  isGround(register) ||
  (grant.clauses ?? []).includes(register.clause.split('.')[0] ?? '') ||
  (grant.registers ?? []).some((each) => each.register === register.key);

/** Checks whether the grants of an external auditor cover every record of a register. */
export const coversRegister = (asker: Asker, register: AnyRegister): boolean =>
  grantsOf(asker).some((grant) => isWhole(grant, register));

const namesControls = (register: AnyRegister): boolean =>
  register.key === catalogueControl.key ||
  Object.values(register.fields).some((field) => field.to === catalogueControl.key);

/** Checks whether the grants may cover some records of a register because of the controls these refer to. */
export function canCover(asker: Asker, register: AnyRegister): boolean {
  if (!grantsOf(asker).some(({ controls = [] }) => controls.length > 0)) return false;
  const whole = asker.catalogue.registers.get(register.fields[register.partOf ?? '']?.to ?? '');
  return namesControls(register) || (whole !== undefined && canCover(asker, whole));
}

/**
 * Checks whether the grants cover a record: because they cover its register, because it is or refers to a control that
 * they name, or because they cover the record it is a part of.
 */
export function covers(asker: Asker, register: AnyRegister, record: Facts): boolean {
  if (coversRegister(asker, register)) return true;
  const controls = grantsOf(asker).flatMap((grant) => grant.controls ?? []);
  if (controls.length === 0) return false;
  const isOneOf = register.key === catalogueControl.key && controls.includes(record.id ?? '');
  const isAboutOne = Object.entries(register.fields).some(
    ([name, field]) =>
      field.to === catalogueControl.key &&
      points(field) &&
      targets(field, record.fields[name]).some((id) => controls.includes(id)),
  );
  if (isOneOf || isAboutOne) return true;
  const to = register.fields[register.partOf ?? '']?.to;
  const whole = to && asker.head.follow({ register: to, id: String(record.fields[register.partOf ?? '']) });
  return whole ? covers(asker, whole.register, whole.record) : false;
}
