import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { rule, type Answers, type Edition } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { latestDay } from '../../../across/latest-record.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { isOpen } from '../../risk-assessment/open-risks.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { decidedSince, differences, firstOfAll } from '../statement-differences.ts';
import { latestIssues, linesOf, lineSources, refsOf, type IssuedLine } from '../statement-lines.ts';
import { statement } from '../statement.ts';

const justified = (edition: Edition, named: { readonly key: string; readonly answers: Answers }) =>
  rule({
    ...named,
    title: `The Statement of Applicability for ${edition} says why each control is needed`,
    mode: 'computed',
    why: 'A control nobody can give a reason for is decoration, and goes with the next budget. The reason is a risk, a law, a contract or a need of the business, by name.',
    of: statement,
    only: { edition: [edition] },
    reads: [...lineSources, risk, partyRequirement],
    empty: missing(
      `No Statement of Applicability for the ${edition} edition says why controls are needed.`,
      'Give the reasons, and issue the Statement.',
    ),
    findings: {
      unjustified: fails(
        '{record} does not say why these controls are needed: {controls}.',
        'Name the risks, laws, contracts or business needs behind them, and issue the Statement anew.',
      ),
      bare: weakens(
        'Nothing that is still so stands behind the reasons {record} gives for: {controls}.',
        'Name an open risk, a requirement in force or a need of the business, or ask whether the control is still needed.',
      ),
      differs: weakens(
        'Since {record} was issued the reasons for these controls have changed: {controls}.',
        'Issue the Statement as things are now.',
      ),
    },
    *check(s, find) {
      for (const issue of latestIssues(edition, s)) {
        const { lines, scope } = issue.fields;
        const needed = lines.filter(({ applicable }) => applicable === 'yes');
        const unjustified = needed.filter((line) => !isNamed(line));
        if (unjustified.length > 0) yield find.unjustified(issue, { controls: refsOf(unjustified) });
        const bare = needed.filter((line) => isNamed(line) && !holds(line, s));
        if (bare.length > 0) yield find.bare(issue, { controls: refsOf(bare) }, bareSince(bare, s));
        const changed = differences(needed, linesOf(scope, edition, s), ['inclusion']).filter(
          ({ before, after }) => before && after?.applicable === 'yes',
        );
        if (changed.length > 0)
          yield find.differs(issue, { controls: refsOf(changed) }, decidedSince(changed, issue));
      }
    },
  });

const isNamed = ({ drivers = [], risks = [], requirements = [], reason }: IssuedLine): boolean =>
  drivers.length + risks.length + requirements.length > 0 || reason !== undefined;

/**
 * Returns the first day on which the last risk behind one of these lines was closed; undefined if another change
 * removed a reason.
 */
const bareSince = (bare: readonly IssuedLine[], s: Reader<typeof risk>): PlainDate | undefined =>
  firstOfAll(
    bare.map(({ risks = [] }) =>
      latestDay(
        risks.map((id) => s.get(risk, id)?.fields.closedOn),
        s.asOf,
      ),
    ),
  );

/** Checks whether a reason of the line still holds. A reason in words holds until it is changed. */
function holds(
  { risks = [], requirements = [], reason }: IssuedLine,
  s: Reader<typeof risk | typeof partyRequirement>,
): boolean {
  return (
    reason !== undefined ||
    risks.some((id) => {
      const named = s.get(risk, id);
      return named !== undefined && isOpen(named);
    }) ||
    requirements.some((id) => s.get(partyRequirement, id)?.retired === false)
  );
}

export const inclusionJustified2022 = justified('2022', {
  key: 'inclusion-justified-2022',
  answers: cites({ '2022': ['6.1.3 d) [inclusion]'] }),
});

export const inclusionJustified2013 = justified('2013', {
  key: 'inclusion-justified-2013',
  answers: cites({ '2013': ['6.1.3 d) [inclusion]'] }),
});
