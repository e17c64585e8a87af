import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import type { ViewQuery } from '#isms/kernel/declarations/view.ts';
import { controlsOf, type Control } from '#isms/standard/controls.ts';
import { countsHere, isInForce } from '../across/settings.ts';
import { applicability } from '../06-planning/statement-of-applicability/applicability.ts';
import { seenFrom } from '../06-planning/statement-of-applicability/necessary-controls.ts';
import { catalogueControl, catalogueControlId } from './catalogue-control.ts';

/** The states of a control. A control is not a requirement, so it is never met. */
export const controlStates = {
  'in place': 'In place',
  failing: 'Failing',
  'not tested': 'Not tested',
  excluded: 'Excluded',
} as const;

export type ControlState = keyof typeof controlStates;

/** The status of a control of Annex A. */
export interface ControlStatus {
  readonly control: Control;
  readonly id: Id<'catalogue-control'>;
  readonly state: ControlState;
  readonly applicable: Stored<typeof applicability>['fields']['applicable'];
  readonly decisions: readonly Stored<typeof applicability>[];
  /** The findings against it; for an excluded control only those against leaving it out. */
  readonly findings: readonly Finding[];
  /** Keys of the rules that judge how it operates. */
  readonly rules: readonly string[];
}

/**
 * Returns the status of every control of Annex A of an edition: whether it is necessary, and the findings of rules on
 * its measures, on its operation and on open nonconformities.
 */
export function controlStatuses(
  { s, rules, findings }: Pick<ViewQuery<never>, 'rules' | 'findings'> & { readonly s: Reader },
  edition: Edition,
): readonly ControlStatus[] {
  const counts = countsHere(s);
  const inForce = isInForce(s);
  const found = new Map<string, Finding[]>();
  const judging = new Map<string, string[]>();
  for (const rule of rules.values()) {
    const counted = () => findings(rule).filter(counts);
    if ('through' in rule.controls)
      for (const finding of counted())
        for (const id of controlsNamed(finding, rule.controls.through, s, edition)) push(found, id, finding);
    else
      for (const ref of rule.controls[edition] ?? []) {
        const id = catalogueControlId(edition, ref);
        push(judging, id, rule.key);
        for (const finding of counted()) push(found, id, finding);
      }
  }
  return controlsOf(edition).map((control): ControlStatus => {
    const id = catalogueControlId(edition, control.ref) as Id<'catalogue-control'>;
    const decisions = s.referring(applicability, 'control', id);
    const applicable = applicableIn(decisions);
    const all = found.get(id) ?? [];
    // A control that is left out is not judged by its operation.
    const against = applicable === 'no' ? all.filter(({ register }) => register === applicability.key) : all;
    return {
      control,
      id,
      state: stateOf(applicable, against, inForce),
      applicable,
      decisions,
      findings: against,
      rules: judging.get(id) ?? [],
    };
  });
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Returns `yes` as soon as one scope needs the control, `no` if every scope that decided leaves it out, otherwise
 * undefined.
 */
function applicableIn(decisions: readonly Stored<typeof applicability>[]): ControlStatus['applicable'] {
  const said = decisions.map(({ fields }) => fields.applicable);
  if (said.includes('yes')) return 'yes';
  return said.length > 0 && said.every((each) => each === 'no') ? 'no' : undefined;
}

function stateOf(
  applicable: ControlStatus['applicable'],
  findings: readonly Finding[],
  inForce: boolean,
): ControlState {
  const weights = new Set(findings.map(({ weight }) => weight));
  const isFailing = weights.has('fails') || (inForce && weights.has('missing'));
  if (applicable === 'no') return isFailing ? 'failing' : 'excluded';
  if (isFailing) return 'failing';
  return applicable === 'yes' && weights.size === 0 ? 'in place' : 'not tested';
}

/**
 * Returns the ids of the controls of an edition that the record of a finding names, directly or through their
 * counterparts.
 */
function controlsNamed(
  { register, record }: Finding,
  through: string,
  s: Reader,
  edition: Edition,
): ReadonlySet<string> {
  const fields = record === undefined ? undefined : s.follow({ register, id: record })?.record.fields;
  const named = [fields?.[through]].flat().filter((id) => typeof id === 'string');
  const controls = named.flatMap((id) => s.get(catalogueControl, id as Id<'catalogue-control'>) ?? []);
  return new Set(controls.flatMap((control) => seenFrom(edition, control)));
}
