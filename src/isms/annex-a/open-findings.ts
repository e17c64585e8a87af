import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import type { ViewQuery } from '#isms/kernel/declarations/view.ts';
import { recordsToPutRight } from '../across/registers-in-order.ts';
import { requirementId } from '../across/requirement.ts';
import { controlStatuses } from './control-status.ts';

/** A finding about a record that a person has to correct, with the requirement it is cited under, if any. */
export interface OpenFinding {
  readonly finding: Finding;
  readonly requirement?: Id<'requirement'>;
}

type FindingsQuery = Pick<ViewQuery<never>, 'rules' | 'findings' | 'conformity'> & { readonly s: Reader };

/**
 * Returns every open finding of a rule about a record, once: against a requirement that is not met or a control of
 * Annex A, or because the record cannot be right. Consequences are left out, since they disappear with their cause, and
 * so are open nonconformities, which have steps of their own.
 */
export function openFindings(asked: FindingsQuery, edition: Edition): readonly OpenFinding[] {
  const found = new Map<string, OpenFinding>();
  const add = (finding: Finding, requirement?: Id<'requirement'>): void => {
    const { rule, key, record, parameters, primary } = finding;
    const one = `${rule} ${key} ${record} ${JSON.stringify(parameters)}`;
    if (!primary || record === undefined || rule === '' || found.has(one)) return;
    found.set(one, { finding, ...(requirement !== undefined && { requirement }) });
  };
  for (const { ref, verdict, findings } of asked.conformity(edition))
    if (verdict !== 'met' && verdict !== 'not applicable')
      for (const finding of findings) add(finding, requirementId(edition, ref));
  for (const { findings } of controlStatuses(asked, edition)) for (const finding of findings) add(finding);
  for (const { finding } of recordsToPutRight(asked)) add(finding);
  return [...found.values()];
}
