import { organisation } from '#isms/across/organisation.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { messageOf } from '#isms/kernel/message.ts';
import { isProblem } from '#isms/kernel/problem.ts';
import { verdicts, type Verdict } from '#isms/kernel/verdict.ts';
import type { Standing } from '#isms/kernel/view.ts';
import { editions, type Edition } from '#isms/standard/edition.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import type { Command, Declare } from './command.ts';
import { folderOptions, open } from './open.ts';
import { reportOf } from './report.ts';

/** How many requirements there are of each verdict. */
export type Summary = Readonly<Record<Verdict, number>> & { readonly requirements: number };

// What needs a person is no failing: records cannot say more.
const failing: ReadonlySet<Verdict> = new Set(['not met', 'partly met', 'no data']);

/** Judges an organisation against the standard. */
export const checkCommand = (declare: Declare): Command => ({
  name: 'check',
  summary: 'Judges the organisation in a folder against every requirement of clauses 4 to 10.',
  about: [
    'Ends with 0 when nothing stands against conformity, with 1 when a requirement is not met, partly met or has no data, and with 2 when the folder cannot be read.',
    '--json writes { edition, asOf, requirements: [{ ref, clause, title, verdict, mode, findings: [{ rule, register, code, message, fix, primary }] }], summary }. A ref is our key of a requirement: where the standard has a sentence without a letter, it ends with a word of ours in brackets, such as 9.3 [doc]. A requirement that no rule judges yet has the rule null in its finding, and is not met by records.',
  ],
  operands: [{ name: 'FOLDER', help: 'The organisation: a folder of YAML files, one for each record.' }],
  options: {
    edition: {
      value: 'EDITION',
      oneOf: editions,
      help: 'The edition of ISO/IEC 27001; else the one the organisation works to.',
    },
    ...folderOptions,
    json: { help: 'Writes the result for other programs.' },
  },
  run: async (given, io) => {
    const declarations = await declare();
    const {
      operands: [folder = ''],
      options,
    } = given;
    const opened = open(folder, declarations, io, given);
    if (isProblem(opened)) return opened;
    const { inquiry } = opened;
    const edition = (options['edition'] ?? inquiry.reader.setting(organisation, 'edition')) as Edition;
    const standings = inquiry.conformity(edition);
    const summary = summaryOf(standings);
    if (options['json'] === undefined)
      for (const part of reportOf({ inquiry, edition, standings, summary }, io)) io.out(part);
    else io.out(`${JSON.stringify(resultOf(inquiry, edition, standings, summary), null, 2)}\n`);
    return standings.some(({ verdict }) => failing.has(verdict)) ? 1 : 0;
  },
});

function summaryOf(standings: readonly Standing[]): Summary {
  const count = (verdict: Verdict): number => standings.filter((each) => each.verdict === verdict).length;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]));
  return { requirements: standings.length, ...(counts as Record<Verdict, number>) };
}

const resultOf = (
  { isms, snapshot }: Inquiry,
  edition: Edition,
  standings: readonly Standing[],
  summary: Summary,
): object => ({
  edition,
  asOf: snapshot.asOf,
  requirements: standings.map(({ ref, verdict, mode, findings }) => {
    const requirement = findRequirement(edition, ref);
    return {
      ref,
      clause: requirement?.clause,
      title: requirement?.title,
      verdict,
      mode,
      findings: findings.map((finding) => ({
        rule: finding.rule === '' ? null : finding.rule,
        register: finding.register,
        code: finding.code ?? null,
        ...messageOf(isms, finding),
        primary: finding.primary,
      })),
    };
  }),
  summary,
});
