import {
  controlStatuses,
  controlStates,
  type ControlStatus,
  type ControlState,
} from '#isms/annex-a/control-status.ts';
import { organisation } from '#isms/across/organisation.ts';
import { recordsToPutRight } from '#isms/across/registers-in-order.ts';
import { consequencesOf } from '#isms/kernel/queries/consequences.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { FindingMessage } from '#isms/kernel/declarations/finding-text.ts';
import { messageOf } from '#isms/kernel/queries/finding-message.ts';
import { isProblem } from '#isms/kernel/values/problem.ts';
import type { Rule } from '#isms/kernel/declarations/rule.ts';
import type { GroupedFinding } from '#isms/kernel/declarations/finding-text.ts';
import { groupedFindings } from '#isms/kernel/queries/grouped-findings.ts';
import { verdicts, type Verdict } from '#isms/kernel/declarations/verdict.ts';
import type { RequirementStatus } from '#isms/kernel/declarations/view.ts';
import { editions, withdrawalNotice, type Edition } from '#isms/standard/edition.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import type { Checked, Summary } from './check-result.ts';
import type { Command, Declare } from './command.ts';
import type { ControlSummary } from './control-lines.ts';
import { folderOptions, open } from './open.ts';
import { reportOf } from './report.ts';

// A verdict that needs a person is no failure: records cannot show more.
const failing: ReadonlySet<Verdict> = new Set(['not met', 'partly met', 'no data']);

/** The command that judges an organisation against the standard. */
export const checkCommand = (declare: Declare): Command => ({
  name: 'check',
  summary: 'Judges the organisation in a folder against every requirement of clauses 4 to 10.',
  about: [
    'Ends with 0 when nothing stands against conformity, with 1 when a requirement is not met, partly met or has no data, and with 2 when the folder cannot be read.',
    'Records that cannot be right, whatever the standard asks, are listed as records to put right: they name what is gone, contradict themselves or each other, or give days that cannot be. They stand against no requirement and do not count for how it ends, unless --strict is given.',
    'Controls of Annex A are in place, failing, not tested or excluded, and those that something stands against are listed with it. A control is no requirement and does not count for how it ends, unless --strict is given: then a failing one does.',
    '--json writes { edition, notice, asOf, requirements: [{ ref, clause, title, verdict, mode, findings: [{ rule, key, register, code, message, fix, population, records: [{ code, message }], primary, consequenceOf, consequences }] }], controls: [{ ref, title, state, applicable, findings: [{ rule, key, register, code, message, fix, population, records }] }], records: [{ rule, flaw, register, code, message, fix }], summary, controlSummary }. What a rule finds alike of several records is one finding: its message has a sample of them, its records all, its code is null, and its population is how many records were judged, or null where the rule does not judge one by one. A finding is primary where an auditor would cite it; else it repeats another one, or is the consequence of a finding on the requirement in consequenceOf, which names it among its consequences. A control is applicable: true, false, or null while nobody has decided. The flaw of a record is orphan, contradiction or date. A ref is our key of a requirement: where the standard has a sentence without a letter, it ends with a word of ours in brackets, such as 9.3 [doc]. A requirement that no rule judges yet has the rule null in its finding, and is not met by records. The notice is there for an edition that is withdrawn.',
    'Where the folder cannot be read, --json writes { faults: [{ file, line, path, message, consequences: [{ file, line, path, message }] }] }: each fault with those that may be gone once it is mended.',
  ],
  operands: [{ name: 'FOLDER', help: 'The organisation: a folder of YAML files, one for each record.' }],
  options: {
    edition: {
      value: 'EDITION',
      oneOf: editions,
      help: 'The edition of ISO/IEC 27001; else the one the organisation works to.',
    },
    ...folderOptions,
    strict: { help: 'Ends with 1 also when a control is failing or a record is to be put right.' },
    'all-records': { help: 'Lists what is the case with each record of a finding about several.' },
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
    const asking = {
      s: inquiry.reader,
      rules: inquiry.catalogue.rules,
      findings: (rule: Rule) => inquiry.findings(rule),
    };
    const controls = controlStatuses(asking, edition);
    const records = recordsToPutRight(asking);
    const checked: Checked = {
      edition,
      standings,
      controls,
      records,
      summary: summaryOf(standings),
      controlSummary: controlSummaryOf(controls),
    };
    const allRecords = options['all-records'] !== undefined;
    if (options['json'] === undefined)
      for (const part of reportOf({ inquiry, ...checked }, { ...io, allRecords })) io.out(part);
    else io.out(`${JSON.stringify(resultOf(inquiry, checked), null, 2)}\n`);
    const isFailing = standings.some(({ verdict }) => failing.has(verdict));
    const isAmiss = records.length > 0 || checked.controlSummary.failing > 0;
    return isFailing || (options['strict'] !== undefined && isAmiss) ? 1 : 0;
  },
});

function summaryOf(standings: readonly RequirementStatus[]): Summary {
  const count = (verdict: Verdict): number => standings.filter((each) => each.verdict === verdict).length;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]));
  return { requirements: standings.length, ...(counts as Record<Verdict, number>) };
}

function controlSummaryOf(controls: readonly ControlStatus[]): ControlSummary {
  const states = Object.keys(controlStates) as readonly ControlState[];
  const counts = states.map((state) => [state, controls.filter((each) => each.state === state).length]);
  return {
    controls: controls.length,
    ...(Object.fromEntries(counts) as Readonly<Record<ControlState, number>>),
  };
}

const resultOf = (
  inquiry: Inquiry,
  { edition, standings, controls, records, summary, controlSummary }: Checked,
  consequences = consequencesOf(standings),
): object => ({
  edition,
  ...(withdrawalNotice(edition) !== undefined && { notice: withdrawalNotice(edition) }),
  asOf: inquiry.snapshot.asOf,
  requirements: standings.map(({ ref, verdict, mode, findings }) => {
    const requirement = findRequirement(edition, ref);
    return {
      ref,
      clause: requirement?.clause,
      title: requirement?.title,
      verdict,
      mode,
      findings: groupedFindings(inquiry, findings).map((told) => {
        const [{ rule, primary, cause }] = told.findings as readonly [Finding];
        return {
          rule: rule === '' ? null : rule,
          ...findingOf(told, inquiry),
          primary,
          consequenceOf: cause?.ref ?? null,
          consequences: [...new Set(told.findings.flatMap((each) => consequences.get(each) ?? []))],
        };
      }),
    };
  }),
  controls: controls.map(({ control, state, applicable, findings }) => ({
    ref: control.ref,
    title: control.title,
    state,
    applicable: applicable === undefined ? null : applicable === 'yes',
    findings: groupedFindings(inquiry, findings).map((told) => ({
      rule: told.findings[0]?.rule,
      ...findingOf(told, inquiry),
    })),
  })),
  records: records.map(({ rule, finding }) => ({
    rule: rule.key,
    flaw: rule.keepsFrom,
    register: finding.register,
    code: finding.code,
    ...textOf(finding, inquiry),
  })),
  summary,
  controlSummary,
});

/** Returns a group of findings as JSON writes it, with each record concerned. */
function findingOf({ findings, message, fix, population }: GroupedFinding, inquiry: Inquiry): object {
  const [{ key, register, code }] = findings as readonly [Finding];
  return {
    key,
    register,
    code: findings.length === 1 ? (code ?? null) : null,
    message,
    fix,
    population: population ?? null,
    records: findings.flatMap((each) =>
      each.record === undefined ? [] : [{ code: each.code, message: messageOf(inquiry, each).message }],
    ),
  };
}

function textOf(finding: Finding, inquiry: Inquiry): FindingMessage {
  const { message, fix } = messageOf(inquiry, finding);
  return { message, fix };
}
