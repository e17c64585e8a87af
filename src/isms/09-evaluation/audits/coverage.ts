import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { fails, weakens, type Find, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import { findControl } from '#isms/standard/controls.ts';
import { controlCounterparts, requirementCounterparts } from '#isms/standard/mapping.ts';
import { findRequirement, requirementsOf } from '#isms/standard/requirements.ts';
import { catalogueControl, catalogueControlId } from '../../annex-a/catalogue-control.ts';
import { organisation } from '../../across/organisation.ts';
import { requirement } from '../../across/requirement.ts';
import { applicability } from '../../06-planning/statement-of-applicability/applicability.ts';
import { audit } from './audit.ts';
import { checklistRow } from './checklist-row.ts';
import { programmeItem, standingOf } from './programme-item.ts';

/** The registers from which the coverage by internal audits is computed. */
export const coverageReads = [
  audit,
  checklistRow,
  programmeItem,
  requirement,
  catalogueControl,
  applicability,
  organisation,
] as const;

type Reading = Reader<(typeof coverageReads)[number]>;
type Audit = Stored<typeof audit>;
type Item = Stored<typeof programmeItem>;

/** A clause or an applicable control, with the internal audits that cover it. */
export interface Covered extends Subject {
  /** The audits of all cycles that examined it, oldest first. */
  readonly examinedIn: readonly Audit[];
  readonly examinedOn: PlainDate | undefined;
  /** The next audit that will examine it, or a slot of the programme without a scheduled audit. */
  readonly plannedIn: Audit | Item | undefined;
  readonly plannedBy: PlainDate | undefined;
  /** The day by which the cycle requires it to be examined again, including the tolerance. */
  readonly until: PlainDate;
  readonly state: 'examined' | 'planned' | 'open';
}

interface Subject {
  /** The number of the clause, or the id of the control. */
  readonly key: string;
  readonly title: string;
  readonly control: Stored<typeof catalogueControl> | undefined;
}

/** Returns whether a checklist row was answered by an examination. */
export const isExamined = ({ fields }: Stored<typeof checklistRow>): boolean =>
  fields.result === 'conforms' || fields.result === 'does not conform';

/**
 * Returns the clauses of an edition and the applicable controls, each with the internal audits that examined it or
 * will. An examination under one edition counts for the counterpart in the other.
 */
export function coverageOf(edition: Edition, s: Reading): readonly Covered[] {
  const [examinations, plans] = [examinationsOf(edition, s), plansOf(s)];
  const since = s.setting(organisation, 'inForceSince') ?? s.asOf;
  const [cycle, tolerance] = [s.setting(organisation, 'auditCycle'), s.setting(organisation, 'tolerance')];
  return [...clausesOf(edition), ...controlsApplying(edition, s)].map((subject): Covered => {
    const seen = examinations.get(subject.key) ?? [];
    const examinedOn = seen.at(-1)?.on;
    const until = add(add(examinedOn ?? since, cycle), tolerance);
    const plan = plans.find(({ covers }) =>
      covers.has(subject.control ? subject.key : mainClause(subject.key)),
    );
    const isExaminedInTime = examinedOn !== undefined && until >= s.asOf;
    const isPlannedInTime = plan !== undefined && plan.by <= until;
    return {
      ...subject,
      examinedIn: [...new Set(seen.map(({ within }) => within))],
      examinedOn,
      plannedIn: plan?.record,
      plannedBy: plan?.by,
      until,
      state: isExaminedInTime ? 'examined' : isPlannedInTime ? 'planned' : 'open',
    };
  });
}

const mainClause = (number: string): string => number.split('.')[0] ?? number;

const clausesOf = (edition: Edition): readonly Subject[] =>
  [...new Map(requirementsOf(edition).map(({ clause, title }) => [clause as string, title]))].map(
    ([key, title]) => ({ key, title, control: undefined }),
  );

/** Returns the controls that apply in any scope: those of the edition's Annex A, and the organisation's own. */
function controlsApplying(edition: Edition, s: Reading): readonly Subject[] {
  const ids = s
    .all(applicability)
    .filter(({ fields }) => fields.applicable === 'yes')
    .map(({ fields }) => fields.control);
  return [...new Set(ids)].flatMap((id) => {
    const control = s.get(catalogueControl, id);
    const isAsked = control && ['own', edition].includes(control.fields.catalogue);
    return isAsked ? [{ key: id, title: control.fields.title, control }] : [];
  });
}

interface Examination {
  readonly within: Audit;
  readonly on: PlainDate;
}

/** Returns the examinations by concluded internal audits, by clause of this edition and by control, earliest first. */
function examinationsOf(edition: Edition, s: Reading): ReadonlyMap<string, readonly Examination[]> {
  const found: [string, Examination][] = [];
  for (const within of s.all(audit)) {
    const { kind, status, concludedOn } = within.fields;
    if (kind !== 'internal' || status !== 'concluded') continue;
    for (const row of s.referring(checklistRow, 'audit', within.id).filter(isExamined)) {
      const on = row.fields.examinedOn ?? concludedOn ?? s.asOf;
      const { requirements = [], controls = [] } = row.fields;
      const keys = [
        ...requirements.flatMap((id) => clausesIn(edition, id, s)),
        ...withCounterparts(controls, s),
      ];
      for (const key of new Set(keys)) found.push([key, { within, on }]);
    }
  }
  const inOrder = found.toSorted(([, one], [, other]) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  return new Map(
    [...Map.groupBy(inOrder, ([key]) => key)].map(([key, all]) => [key, all.map(([, each]) => each)]),
  );
}

/** Returns the clauses of an edition that contain a requirement or its counterparts. */
function clausesIn(edition: Edition, id: Id<'requirement'>, s: Reading): readonly string[] {
  const fields = s.get(requirement, id)?.fields;
  const known = fields && findRequirement(fields.edition, fields.ref);
  if (!known) return [];
  if (known.edition === edition) return [known.clause];
  return requirementCounterparts(known.edition, known.ref).flatMap((each) => each.requirement?.clause ?? []);
}

/** Returns controls together with their counterparts in the other edition. */
const withCounterparts = (ids: readonly Id<'catalogue-control'>[], s: Reading): readonly string[] =>
  ids.flatMap((id) => {
    const { catalogue = 'own', ref = '' } = s.get(catalogueControl, id)?.fields ?? {};
    const known = catalogue === 'own' ? undefined : findControl(catalogue, ref);
    const others = known ? controlCounterparts(known.edition, known.ref) : [];
    return [id, ...others.map((each) => catalogueControlId(each.edition, each.ref))];
  });

interface Plan {
  readonly record: Audit | Item;
  readonly by: PlainDate;
  /** Numbers of main clauses and ids of controls. */
  readonly covers: ReadonlySet<string>;
}

/** Returns the internal audits that are planned or under way and the slots without an audit, soonest first. */
function plansOf(s: Reading): readonly Plan[] {
  const audits = s
    .all(audit)
    .filter(({ fields: { status } }) => status === 'planned' || status === 'under way')
    .map((record) => ({ record, by: record.fields.to }));
  const slots = s
    .all(programmeItem)
    .filter((item) => standingOf(item, s) === 'planned')
    .map((record) => ({ record, by: record.fields.due }));
  return [...audits, ...slots]
    .flatMap(({ record, by }): Plan[] => {
      const { kind, clauses = [], controls = [] } = record.fields;
      if (kind !== 'internal' || by === undefined || by < s.asOf) return [];
      return [{ record, by, covers: new Set([...clauses, ...withCounterparts(controls, s)]) }];
    })
    .toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
}

/** The findings about gaps in coverage, with the same text for both editions. */
export const coverageFindings = {
  clause: fails(
    'No internal audit of the cycle has examined clause {clause}, and none is planned to in time.',
    'Give it a row in the checklist of the next audit, or a slot in the programme before the cycle is over.',
  ),
  control: weakens(
    '{record} applies here, and no internal audit of the cycle has examined it or is planned to in time.',
    'Give it a row in the checklist of the next audit, or a slot in the programme before the cycle is over.',
  ),
  unanswered: fails(
    '{record} does not say whether the ISMS meets the standard.',
    'Have the lead auditor answer it.',
  ),
};

/** Yields a finding for each clause and applicable control that the internal audits of the cycle do not cover. */
export function* findUncovered(
  edition: Edition,
  s: Reading,
  find: Find<typeof coverageFindings>,
): Iterable<Finding> {
  for (const { key, control, state } of coverageOf(edition, s)) {
    if (state !== 'open') continue;
    yield control ? find.control(control) : find.clause(undefined, { clause: key });
  }
}
