import { findWithoutRule, type Finding } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import { requirementCounterparts } from '#isms/standard/mapping.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { requirement } from '../across/requirement.ts';
import { correctiveAction } from './corrective-action.ts';
import { nonconformity, standsAgainst } from './nonconformity.ts';

type Reading = Reader<typeof nonconformity | typeof correctiveAction | typeof requirement>;

/**
 * Returns the open nonconformities that limit the verdicts of an edition, by requirement, until corrective action has
 * worked. A case that cites a requirement of the other edition counts against its counterparts as well.
 */
export function openNonconformities(edition: Edition, s: Reading): ReadonlyMap<string, readonly Finding[]> {
  const against = new Map<string, Finding[]>();
  for (const record of s.all(nonconformity)) {
    if ((record.fields.requirements ?? []).length === 0 || !standsAgainst(record, s)) continue;
    const find = findWithoutRule[record.fields.severity === 'major' ? 'majorOpen' : 'minorOpen'];
    const cited = (record.fields.requirements ?? []).flatMap((id) => refsIn(edition, id, s));
    for (const ref of new Set(cited))
      against.set(ref, [...(against.get(ref) ?? []), find(record, { requirement: displayOf(edition, ref) })]);
  }
  return against;
}

const displayOf = (edition: Edition, ref: string): string => findRequirement(edition, ref)?.display ?? ref;

/** Returns the references in an edition for a requirement of either edition. */
function refsIn(edition: Edition, id: string, s: Reading): readonly string[] {
  const fields = s.get(requirement, id)?.fields;
  const known = fields && findRequirement(fields.edition, fields.ref);
  if (!known) return [];
  if (known.edition === edition) return [known.ref];
  return requirementCounterparts(known.edition, known.ref).flatMap((each) => each.requirement?.ref ?? []);
}
