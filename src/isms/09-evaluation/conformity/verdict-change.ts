import type { Link } from '#isms/kernel/declarations/field.ts';
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

/** Something that turned a verdict: it is the case since, or no longer. */
export interface Reason {
  readonly is: 'came' | 'went';
  readonly says: string;
  readonly record?: Link;
  /** How many records the same is said of, if of several. */
  readonly places?: number;
}

/** A requirement whose verdict is not what it was. */
export interface VerdictChange {
  readonly before: RequirementStatus;
  readonly now: RequirementStatus;
  readonly reasons: readonly Reason[];
  /** The records that the reasons call by name. */
  readonly names: readonly Link[];
}

type Everything = ViewQuery<AnyRegister>;

/** The requirements of an edition whose verdicts moved between two days, in the order of the standard. */
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
    // What was only missing is a failing from the first day on, though nothing on record has changed.
    if (cameIntoForce && was.verdict === 'no data')
      reasons.push({ is: 'came', says: 'The ISMS is in force.' });
    yield { before: was, now: standing, reasons, names };
  }
}

/**
 * What was found in one standing and not in another; what is said of several records is said once. Adds to `names` what it
 * calls by name.
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

// What only repeats another finding turns no verdict; a consequence does.
const turns = ({ primary, cause }: Finding): boolean => primary || cause !== undefined;

// Numbers in its text may change from day to day; it is the same finding all the while.
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
  // Where the records came to say otherwise, what they say is told already.
  if (!was || former === undefined || is?.because === 'needs a reason to overrule') return [];
  return is
    ? [{ is: 'came', says: `A judgement does not count any more. ${whyNot(is)}`, record: is.record }]
    : [{ is: 'came', says: 'A judgement was withdrawn.', record: was.record }];
}

const whyNot = ({ because, changed }: JudgedRequirement): string =>
  because === undefined ? '' : `${whyNotCounting[because]}${changed === undefined ? '' : `: ${changed}`}.`;
