import { choice, date, line, list, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Id, Link } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { scope } from '../../04-context/scope.ts';
import { document } from '../../07-support/documents/document.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { publishedVersion } from '../../07-support/documents/version-in-force.ts';
import { evidence } from '../../across/evidence.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { partIn } from '../../annex-a/control-part.ts';
import { inWords } from './statement-differences.ts';
import { headColumns, headOf, headSources, statementsOf, type AsShown } from './statement-shown.ts';
import type { LiveLine } from './statement-lines.ts';
import { statement, statementLine } from './statement.ts';

const { documents, evidence: proofs, ...plain } = statementLine;

/**
 * The Statement of Applicability as the records yield it today, compared with the last issue; or an issue as it was.
 */
export const statementOfApplicability = view({
  key: 'statement-of-applicability',
  clause: '6.1.3',
  title: 'Statement of Applicability',
  purpose:
    'Every control of Annex A and those of your own: whether it is needed and why, how it is done and how far, as it is today. What differs from the issue in force is said with each control; to issue it anew is an act of the scope.',
  nothing:
    'A Statement of Applicability is made for a scope, and none is on record. Say what the ISMS covers, decide for each control whether the scope needs it, and the Statement writes itself.',
  reads: [...headSources, document, documentVersion],
  parameters: {
    edition: choice({
      title: 'Edition',
      help: 'The edition whose Annex A it answers.',
      options: statement.fields.edition.options ?? {},
      notices: statement.fields.edition.notices ?? {},
      default: '2022',
    }),
    scope: reference('scope', { title: 'Scope', help: 'Only that of this scope.', optional: true }),
    issue: reference('statement', {
      title: 'As issued',
      help: 'An issue, as it was approved; left empty, the Statement as the records make it.',
      optional: true,
    }),
  },
  columns: {
    scope: reference('scope', { title: 'Scope', help: 'The scope it is made for.' }),
    part: line({ title: 'Part', help: 'The part of Annex A it stands in.' }),
    ...plain,
    documents: list(
      {
        document: reference('document', { title: 'Document', help: documents.help }),
        version: line({ title: 'Version', help: 'The version that people work by.', optional: true }),
        since: date({ title: 'Since', help: 'From when that applies.', optional: true }),
      },
      { title: documents.title, help: documents.help, optional: true },
    ),
    evidence: list(
      {
        evidence: reference('evidence', { title: 'Evidence', help: proofs.help }),
        from: evidence.fields.from,
        to: evidence.fields.to,
      },
      { title: proofs.title, help: proofs.help, optional: true },
    ),
    differs: prose({
      title: 'Different from the issue in force',
      help: 'In what this line is no longer as it was issued.',
      optional: true,
    }),
  },
  presentation: {
    as: 'document',
    of: 'scope',
    group: 'part',
    heading: 'control',
    marks: ['applicable', 'status'],
    facts: ['drivers', 'operatedBy', 'owners', 'reviewedOn', 'evidenceUntil'],
    texts: ['risks', 'requirements', 'reason', 'reasonNot', 'how', 'measures', 'documents', 'evidence'],
    choose: 'applicable',
    remark: 'differs',
    without: ['ref', 'name'],
  },
  head: {
    columns: headColumns,
    running: ['edition', 'number', 'issuedOn'],
    *rows({ s }, asked) {
      for (const shown of statementsOf(asked, s)) yield headOf(shown, s);
    },
  },
  *rows({ s }, asked) {
    for (const shown of statementsOf(asked, s)) {
      const changed = new Map(shown.differences.map((each) => [each.control, inWords(each)]));
      for (const line of linesOf(shown))
        yield {
          key: `${shown.scope} ${line.control}`,
          cells: {
            ...line,
            scope: shown.scope,
            part: partOf(line, s),
            documents: (line.documents ?? []).map((id) => documentCells(id, shown.isIssued, s)),
            evidence: (line.evidence ?? []).map((id) => evidenceCells(id, s)),
            differs: changed.get(line.control),
          },
          rests: [{ register: scope.key, id: shown.scope }, ...restsOf(line)],
        };
    }
  },
});

/** Returns the lines shown, and those of the issue that no longer exist, of which only the name is left. */
const linesOf = ({ lines, issue, isIssued }: AsShown): readonly LiveLine[] => {
  const there = new Set(lines.map(({ control }) => control));
  const gone = isIssued ? [] : (issue?.fields.lines ?? []).filter(({ control }) => !there.has(control));
  return [...lines, ...gone.map(({ control, ref, name }) => ({ control, ref, name }))];
};

const partOf = ({ control, ref }: LiveLine, s: Reader<typeof catalogueControl>): string =>
  partIn(s.get(catalogueControl, control)?.fields.catalogue ?? 'own', ref);

/**
 * Returns the document with its version in force. An issue does not say which version was in force when it was made.
 */
function documentCells(
  id: Id<'document'>,
  isIssued: boolean,
  s: Reader<typeof document | typeof documentVersion>,
) {
  const found: Stored<typeof document> | undefined = isIssued ? undefined : s.get(document, id);
  const version = found && publishedVersion(found, s)?.fields;
  return { document: id, version: version?.number, since: version?.publishedOn };
}

function evidenceCells(id: Id<'evidence'>, s: Reader<typeof evidence>) {
  const proof = s.get(evidence, id)?.fields;
  return { evidence: id, from: proof?.from, to: proof?.to };
}

/** Returns the records that a line names. */
const restsOf = (line: LiveLine): readonly Link[] =>
  Object.entries(statementLine).flatMap(([name, { to }]) => {
    const named = line[name as keyof LiveLine];
    return to === undefined || named === undefined ? [] : [named].flat().map((id) => ({ register: to, id }));
  });
