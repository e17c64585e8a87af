import type { Link } from '#isms/kernel/field-kinds/field.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import type {
  ViewQuery,
  JudgedRequirement,
  DayQuery,
  RequirementStatus,
} from '#isms/kernel/declarations/view.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { isInForce } from '../../across/settings.ts';
import { verdictOptions, whyNotCounting } from './verdict-columns.ts';

/** A reason why a verdict changed: it is true now, or no longer. */
export interface Reason {
  readonly is: 'came' | 'went';
  readonly says: string;
  readonly record?: Link;
  /** Number of records it applies to, if several. */
  readonly places?: number;
}

/** A requirement whose verdict changed. */
export interface VerdictChange {
  readonly before: RequirementStatus;
  readonly now: RequirementStatus;
  readonly reasons: readonly Reason[];
  /** The records that the reasons name. */
  readonly names: readonly Link[];
}

type Everything = ViewQuery<AnyRegister>;

/** Yields the requirements of an edition whose verdicts changed between two days, in the order of the standard. */
export function* verdictChanges(
  edition: Edition,
  before: DayQuery<AnyRegister>,
  now: Everything,
): Iterable<VerdictChange> {
  const former = new Map(before.conformity(edition).map((standing) => [standing.ref, standing]));
  const cameIntoForce = isInForce(now.s) && !isInForce(before.s);
  for (const standing of now.conformity(edition)) {
    const was = former.get(standing.ref);
    if (!was || was.verdict === standing.verdict) continue;
    const names: Link[] = [];
    const reasons = [
      ...findingsOnly('came', standing, was, now, names),
      ...findingsOnly('went', was, standing, now, names),
      ...judgementsOf(was, standing),
    ];
    // When the ISMS comes into force, what was only missing becomes a failing, though nothing on record has changed.
    if (cameIntoForce && was.verdict === 'no data')
      reasons.push({ is: 'came', says: 'The ISMS is in force.' });
    yield { before: was, now: standing, reasons, names };
  }
}

/**
 * Returns the findings of one status that the other lacks; a finding about several records is listed once. Adds the
 * records it names to `names`.
 */
function findingsOnly(
  is: Reason['is'],
  { findings }: RequirementStatus,
  other: RequirementStatus,
  { message }: Everything,
  names: Link[],
): readonly Reason[] {
  const there = new Set(other.findings.map(identity));
  const alone = findings.filter((finding) => turns(finding) && !there.has(identity(finding)));
  return [...Map.groupBy(alone, ({ rule, key }) => `${rule} ${key}`).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { register, record } = first;
    const told = message(first);
    names.push(...told.names);
    return [
      {
        is,
        says: told.message,
        ...(record !== undefined && { record: { register, id: record } }),
        ...(alike.length > 1 && { places: alike.length }),
      },
    ];
  });
}

// A finding that only repeats another one changes no verdict; a consequence does.
const turns = ({ primary, cause }: Finding): boolean => primary || cause !== undefined;

// Numbers in the text may change from day to day, but the finding is still the same.
const identity = ({ rule, key, register, record = '' }: Finding): string =>
  [rule, key, register, record].join(' ');

function judgementsOf(
  { judgement: was }: RequirementStatus,
  { judgement: is }: RequirementStatus,
): readonly Reason[] {
  const former = was?.counts ? was.verdict : undefined;
  if (is?.counts)
    return is.verdict === former
      ? []
      : [{ is: 'came', says: `A person judged it: ${verdictOptions[is.verdict]}.`, record: is.record }];
  // If the records now contradict the judgement, the findings already say so.
  if (!was || former === undefined || is?.because === 'needs a reason to overrule') return [];
  return is
    ? [{ is: 'came', says: `A judgement does not count any more. ${whyNot(is)}`, record: is.record }]
    : [{ is: 'came', says: 'A judgement was withdrawn.', record: was.record }];
}

const whyNot = ({ because, changed }: JudgedRequirement): string =>
  because === undefined ? '' : `${whyNotCounting[because]}${changed === undefined ? '' : `: ${changed}`}.`;
