import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { process } from '../../04-context/process.ts';
import { unit } from '../../04-context/unit.ts';
import { appointment } from '../../05-leadership/roles/appointment.ts';
import { role } from '../../05-leadership/roles/role.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { document } from '../../07-support/documents/document.ts';
import { person } from '../../07-support/people/person.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import type { audit } from './audit.ts';
import { checklistRow } from './checklist-row.ts';

/** The registers from which it is computed whose work an audit examines. */
export const independenceReads = [
  checklistRow,
  process,
  unit,
  person,
  measure,
  catalogueControl,
  document,
  asset,
  appointment,
  role,
] as const;

type Reading = Neighbourhood<(typeof independenceReads)[number]>;
type Audit = Stored<typeof audit>;
type PersonId = Id<'person'>;

/** Returns the auditors: the lead, then the team. */
export const auditorsOf = ({ fields: { lead, team = [] } }: Audit): readonly PersonId[] => [
  ...new Set([...(lead === undefined ? [] : [lead]), ...team]),
];

/** What one auditor examines. */
interface AuditedItems {
  readonly processes: readonly Id<'process'>[];
  readonly units: readonly Id<'unit'>[];
  readonly controls: readonly Id<'catalogue-control'>[];
  readonly assets: readonly Stored<typeof asset>[];
  /** Whether requirements of the standard are examined, and with them the ISMS itself. */
  readonly isms: boolean;
}

/**
 * Returns the items in an auditor's part that are their own work, each as text such as `owner of PRC-4`: what they own,
 * manage or work in. The ISMS itself counts for people with the role of keeping it in line with the standard.
 */
export function ownWorkOf(auditor: PersonId, record: Audit, s: Reading): readonly string[] {
  const part = partOf(auditor, record, s);
  const home = s.get(person, auditor)?.fields.unit;
  const ofProcess = (id: Id<'process'>): readonly string[] => {
    const looked = s.get(process, id);
    if (!looked) return [];
    if (looked.fields.owner === auditor) return [`owner of ${looked.code}`];
    const isAtHome = home !== undefined && (looked.fields.units ?? []).includes(home);
    return isAtHome ? [`works in ${s.get(unit, home)?.code ?? home}, which carries out ${looked.code}`] : [];
  };
  const ofUnit = (id: Id<'unit'>): readonly string[] => {
    const looked = s.get(unit, id);
    if (!looked) return [];
    if (looked.fields.manager === auditor) return [`manager of ${looked.code}`];
    return id === home ? [`works in ${looked.code}`] : [];
  };
  const ofControl = (id: Id<'catalogue-control'>): readonly string[] =>
    s
      .referring(measure, 'controls', id)
      .filter(({ fields }) => fields.owner === auditor)
      .map(({ code }) => `owner of ${code}`);
  const owned = part.assets.filter(({ fields }) => fields.owner === auditor);
  return [
    ...new Set([
      ...part.processes.flatMap(ofProcess),
      ...part.units.flatMap(ofUnit),
      ...part.controls.flatMap(ofControl),
      ...owned.map(({ code }) => `owner of ${code}`),
      ...(part.isms ? rolesKeepingIsms(auditor, record, s).map((code) => `holder of ${code}`) : []),
    ]),
  ];
}

/**
 * Returns the part of an audit that an auditor examines. The lead is responsible for the whole; a team member for the
 * rows under their name, or for the whole if there are none.
 */
function partOf(auditor: PersonId, { id, fields }: Audit, s: Reading): AuditedItems {
  const rows = s.referring(checklistRow, 'audit', id).filter((row) => row.fields.auditor === auditor);
  const described = rows
    .flatMap((row) => (row.fields.sections ?? []).map((each) => each.document))
    .flatMap((document) => s.referring(process, 'documents', document).map((each) => each.id));
  const own = {
    processes: described,
    units: [],
    controls: rows.flatMap((row) => row.fields.controls ?? []),
    assets: rows.flatMap((row) => sampledAssets(row, s)),
    isms: rows.some((row) => (row.fields.requirements ?? []).length > 0),
  };
  if (auditor !== fields.lead && rows.length > 0) return own;
  return {
    processes: [...(fields.processes ?? []), ...own.processes],
    units: fields.units ?? [],
    controls: [...(fields.controls ?? []), ...own.controls],
    assets: own.assets,
    isms: (fields.clauses ?? []).length > 0 || own.isms,
  };
}

const sampledAssets = (
  { fields: { sample = [] } }: Stored<typeof checklistRow>,
  s: Reading,
): readonly Stored<typeof asset>[] =>
  sample.flatMap(({ record }) =>
    record?.register === asset.key ? (s.get(asset, record.id as Id<'asset'>) ?? []) : [],
  );

/** Returns the roles for keeping the ISMS in line with the standard that a person held when the audit took place. */
function rolesKeepingIsms(auditor: PersonId, { fields }: Audit, s: Reading): readonly string[] {
  const on = fields.from ?? s.asOf;
  return s
    .referring(appointment, 'person', auditor)
    .filter((each) => (each.fields.from ?? '') <= on && on <= (each.fields.to ?? '9999'))
    .flatMap((each) => s.get(role, each.fields.role) ?? [])
    .filter((each) => (each.fields.duties ?? []).includes('isms conformity'))
    .map(({ code }) => code);
}
