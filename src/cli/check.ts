import { organisation } from '#isms/across/organisation.ts';
import { recordsToPutRight, type Kept } from '#isms/across/registers-in-order.ts';
import type { Inquiry } from '#isms/kernel/inquiry.ts';
import { messageOf } from '#isms/kernel/message.ts';
import { isProblem } from '#isms/kernel/problem.ts';
import { verdicts, type Verdict } from '#isms/kernel/verdict.ts';
import type { Standing } from '#isms/kernel/view.ts';
import { editions, withdrawalNotice, type Edition } from '#isms/standard/edition.ts';
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
    'Records that cannot be right, whatever the standard asks, are listed as records to put right: they name what is gone, contradict themselves or each other, or give days that cannot be. They stand against no requirement and do not count for how it ends, unless --strict is given.',
    '--json writes { edition, notice, asOf, requirements: [{ ref, clause, title, verdict, mode, findings: [{ rule, register, code, message, fix, primary }] }], records: [{ rule, flaw, register, code, message, fix }], summary }. The flaw of a record is orphan, contradiction or date. A ref is our key of a requirement: where the standard has a sentence without a letter, it ends with a word of ours in brackets, such as 9.3 [doc]. A requirement that no rule judges yet has the rule null in its finding, and is not met by records. The notice is there for an edition that is withdrawn.',
  ],
  operands: [{ name: 'FOLDER', help: 'The organisation: a folder of YAML files, one for each record.' }],
  options: {
    edition: {
      value: 'EDITION',
      oneOf: editions,
      help: 'The edition of ISO/IEC 27001; else the one the organisation works to.',
    },
    ...folderOptions,
    strict: { help: 'Ends with 1 also when a record is to be put right.' },
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
    const { reader: s, isms } = inquiry;
    const records = recordsToPutRight({ s, rules: isms.rules, findings: (rule) => inquiry.findings(rule) });
    if (options['json'] === undefined)
      for (const part of reportOf({ inquiry, edition, standings, records, summary }, io)) io.out(part);
    else io.out(`${JSON.stringify(resultOf(inquiry, { edition, standings, records, summary }), null, 2)}\n`);
    const isStrict = options['strict'] !== undefined;
    return standings.some(({ verdict }) => failing.has(verdict)) || (isStrict && records.length > 0) ? 1 : 0;
  },
});

function summaryOf(standings: readonly Standing[]): Summary {
  const count = (verdict: Verdict): number => standings.filter((each) => each.verdict === verdict).length;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]));
  return { requirements: standings.length, ...(counts as Record<Verdict, number>) };
}

/** What a check comes to. */
export interface Checked {
  readonly edition: Edition;
  readonly standings: readonly Standing[];
  readonly records: readonly Kept[];
  readonly summary: Summary;
}

const resultOf = (
  { isms, snapshot }: Inquiry,
  { edition, standings, records, summary }: Checked,
): object => ({
  edition,
  ...(withdrawalNotice(edition) !== undefined && { notice: withdrawalNotice(edition) }),
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
  records: records.map(({ rule, finding }) => ({
    rule: rule.key,
    flaw: rule.keepsFrom,
    register: finding.register,
    code: finding.code,
    ...messageOf(isms, finding),
  })),
  summary,
});
