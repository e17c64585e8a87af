import { personName } from '#isms/07-support/people/person-names.ts';
import { organisation } from '#isms/across/organisation.ts';
import { requirementCode } from '#isms/across/requirement.ts';
import { consequencesOf } from '#isms/kernel/queries/consequences.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import { dateText } from '#isms/kernel/values/regional-text.ts';
import type { Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { JudgedRequirement, RequirementStatus } from '#isms/kernel/declarations/view.ts';
import { editionFacts, withdrawalNotice, type Edition } from '#isms/standard/edition.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import type { Checked, Summary } from './check-result.ts';
import { controlCounts, controlLines } from './control-lines.ts';
import { findingLines, type Screen } from './finding-lines.ts';
import { hanging, padded, painted, printable, wrapped, type Colour } from './text.ts';

/** The result of a check, with the inquiry that texts are computed from. */
interface Judgement extends Checked {
  readonly inquiry: Inquiry;
}

const signs: Readonly<Record<Verdict, { readonly sign: string; readonly colour: Colour }>> = {
  met: { sign: '✓', colour: 'green' },
  'partly met': { sign: '◐', colour: 'yellow' },
  'not met': { sign: '✗', colour: 'red' },
  'no data': { sign: '○', colour: 'red' },
  'needs a person': { sign: '?', colour: 'blue' },
  'not applicable': { sign: '–', colour: 'grey' },
};

const verdictWidth = 'needs a person'.length;
/**
 * Yields the report for people: by clause, each requirement with its verdict, its findings and advice; then the
 * controls of Annex A with findings, and the records that cannot be right.
 */
export function* reportOf(
  { inquiry, edition, standings, controls, records, summary, controlSummary }: Judgement,
  screen: Screen,
): Iterable<string> {
  const { snapshot, reader } = inquiry;
  const name = printable(reader.setting(organisation, 'name') ?? 'An organisation without a name');
  const { basis } = editionFacts(edition);
  for (const line of wrapped(name, screen.width)) yield `${painted(line, 'bold', screen.colour)}\n`;
  yield `${basis}, as of ${dateText(snapshot.asOf, 'en')}\n`;
  const notice = withdrawalNotice(edition);
  if (notice !== undefined) yield `\n${wrapped(notice, screen.width).join('\n')}\n`;
  const consequences = consequencesOf(standings);
  for (const [clause, own] of Map.groupBy(
    standings,
    ({ ref }) => findRequirement(edition, ref)?.clause ?? '',
  )) {
    const title = findRequirement(edition, own[0]?.ref ?? '')?.title ?? '';
    yield `\n${painted(`${clause} ${title}`, 'bold', screen.colour)}\n`;
    for (const standing of own)
      for (const line of requirementLines(standing, consequences, inquiry, screen)) yield `${line}\n`;
  }
  for (const line of controlLines(controls, inquiry, screen)) yield `${line}\n`;
  for (const line of recordLines(
    records.map(({ finding }) => finding),
    inquiry,
    screen,
  ))
    yield `${line}\n`;
  yield `\n${conclusion(summary, screen)}\n`;
  for (const line of controlCounts(controlSummary, edition, screen)) yield `${line}\n`;
}

function* requirementLines(
  standing: RequirementStatus,
  consequences: Consequences,
  inquiry: Inquiry,
  screen: Screen,
): Iterable<string> {
  const requirement = findRequirement(standing.edition, standing.ref);
  if (!requirement) return;
  const { sign, colour } = signs[standing.verdict];
  const verdict = painted(`${sign} ${padded(standing.verdict, verdictWidth)}`, colour, screen.colour);
  const code = codeOf(standing.edition, standing.ref);
  // The verdict is coloured after wrapping, since colour codes have no width.
  const lead = ' '.repeat(verdictWidth + 6);
  const [first = '', ...rest] = hanging(lead, `${code}  ${requirement.summary}`, screen.width).split('\n');
  yield `  ${verdict}  ${first.slice(lead.length)}`;
  yield* rest;
  if (standing.judgement)
    yield hanging(`${lead}  `, judgementText(standing, standing.judgement, inquiry), screen.width);
  yield* standingLines(standing, consequences, inquiry, screen, `${lead}  `);
}

function judgementText(
  { computed }: RequirementStatus,
  judged: JudgedRequirement,
  { reader }: Inquiry,
): string {
  const { verdict, by, on, until, reason, overrules, counts, because, code } = judged;
  const who = `${personName(by, reader)} (${code}, ${dateText(on, 'en')})`;
  if (!counts)
    return printable(`${who} judged it ${verdict}. That no longer counts: ${ended(because, until)}.`);
  const against =
    overrules === undefined ? '' : ` The records show ${computed}; that is overruled: ${overrules}`;
  return printable(`${who} judges it ${verdict} until ${dateText(until, 'en')}: ${reason}${against}`);
}

function ended(because: JudgedRequirement['because'], until: string): string {
  if (because === 'expired') return `it held until ${dateText(until, 'en')}`;
  return because === 'void'
    ? 'what it rests on has changed'
    : 'the records show otherwise, and it gives no reason to overrule them';
}

function* standingLines(
  standing: RequirementStatus,
  consequences: Consequences,
  inquiry: Inquiry,
  screen: Screen,
  lead: string,
): Iterable<string> {
  yield* findingLines(standing.findings, inquiry, screen, lead, (alike) =>
    remarkOf(alike, standing.edition, consequences),
  );
  if (standing.verdict === 'needs a person' && standing.findings.length === 0)
    yield hanging(
      `${lead}→ `,
      standing.mode === 'judged'
        ? 'Records alone cannot show it: somebody judges it and records why.'
        : 'Records show nothing against it: somebody confirms it and records why.',
      screen.width,
    );
}

/** Yields the records that cannot be right. They concern no requirement and have no verdict. */
function* recordLines(findings: readonly Finding[], inquiry: Inquiry, screen: Screen): Iterable<string> {
  if (findings.length === 0) return;
  yield '';
  yield painted(`Records to put right: ${findings.length}`, 'bold', screen.colour);
  yield* findingLines(findings, inquiry, screen, '  ');
}

/** The refs of the requirements that each finding also affects. */
type Consequences = ReadonlyMap<Finding, readonly string[]>;

const codeOf = (edition: Edition, ref: string): string => {
  const requirement = findRequirement(edition, ref);
  return requirement ? requirementCode(requirement.display, requirement.tag) : ref;
};

function remarkOf(alike: readonly Finding[], edition: Edition, consequences: Consequences): string {
  const [{ house, primary, cause }] = alike as readonly [Finding];
  const affected = [...new Set(alike.flatMap((each) => consequences.get(each) ?? []))];
  const remarks = [
    ...(house ? ['house rule'] : []),
    ...(cause ? [`a consequence of ${codeOf(edition, cause.ref)}`] : []),
    ...(primary || cause ? [] : ['said by another rule already']),
    ...(affected.length > 0
      ? [`also affects ${affected.map((ref) => codeOf(edition, ref)).join(', ')}`]
      : []),
  ];
  return remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
}

function conclusion(summary: Summary, { width, colour }: Screen): string {
  const { requirements, met } = summary;
  const others = (['not met', 'partly met', 'no data', 'needs a person', 'not applicable'] as const)
    .filter((verdict) => summary[verdict] > 0)
    .map(
      (verdict) =>
        `${summary[verdict]} ${verdict === 'needs a person' && summary[verdict] > 1 ? 'need a person' : verdict}`,
    );
  const counts = `${requirements} requirements: ${[`${met} met`, ...others].join(', ')}.`;
  const against = summary['not met'] + summary['partly met'] + summary['no data'];
  const open = summary['needs a person'];
  const says =
    against > 0
      ? `Something stands against ${against} of them.`
      : open > 0
        ? `Nothing stands against any requirement; ${open === 1 ? 'one waits' : `${open} wait`} for a person.`
        : 'Nothing stands against any requirement.';
  return wrapped(`${counts} ${says}`, width)
    .map((line) => painted(line, 'bold', colour))
    .join('\n');
}
